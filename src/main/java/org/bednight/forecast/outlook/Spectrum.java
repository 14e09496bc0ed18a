package org.bednight.forecast.outlook;

import org.bednight.forecast.stay.ArrivalCount;

/** The discrete Fourier transform of a real sequence: its first half, the second being its mirror image. Mutable. */
final class Spectrum {

    final double[] re;
    final double[] im;

    Spectrum(double[] re, double[] im) {
        this.re = re;
        this.im = im;
    }

    /** Makes this the transform of the sum of both. */
    void multiply(Spectrum other) {
        for (int k = 0; k < re.length; k++) {
            double real = re[k] * other.re[k] - im[k] * other.im[k];
            im[k] = re[k] * other.im[k] + im[k] * other.re[k];
            re[k] = real;
        }
    }

    /** Makes this, the transform of one arrival, that of as many independent ones as {@code count} says. */
    void compound(ArrivalCount count) {
        var generating = GeneratingFunction.of(count);
        for (int k = 0; k < re.length; k++) {
            generating.apply(this, k);
        }
    }
}
