package org.bednight.forecast.outlook;

import java.util.Arrays;
import org.bednight.forecast.stay.ArrivalCount;

/** The discrete Fourier transform of a real sequence: its first half, the second being its mirror image. Mutable. */
final class Spectrum {

    final double[] re;
    final double[] im;

    Spectrum(double[] re, double[] im) {
        this.re = re;
        this.im = im;
    }

    /** Returns the transform of what is zero for certain. */
    static Spectrum ofNothing(int frequencies) {
        double[] re = new double[frequencies];
        Arrays.fill(re, 1);
        return new Spectrum(re, new double[frequencies]);
    }

    /** Makes frequency {@code k} that of a sum with what has this one. */
    void multiply(int k, double real, double imaginary) {
        double product = re[k] * real - im[k] * imaginary;
        im[k] = re[k] * imaginary + im[k] * real;
        re[k] = product;
    }

    /** Makes this that of a sum with what has {@code other}. */
    void multiply(Spectrum other) {
        for (int k = 0; k < re.length; k++) {
            multiply(k, other.re[k], other.im[k]);
        }
    }

    Spectrum copy() {
        return new Spectrum(re.clone(), im.clone());
    }

    /** Makes this, the transform of one arrival, that of as many independent ones as {@code count} says. */
    void compound(ArrivalCount count) {
        var generating = GeneratingFunction.of(count);
        for (int k = 0; k < re.length; k++) {
            generating.apply(this, k);
        }
    }
}
