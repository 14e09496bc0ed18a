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

    /** Returns the transform of what is certainly zero. */
    static Spectrum one(Fourier fourier) {
        double[] re = new double[fourier.frequencies()];
        Arrays.fill(re, 1);
        return new Spectrum(re, new double[re.length]);
    }

    /** Makes this the transform of the sum of both. */
    void multiply(Spectrum other) {
        for (int k = 0; k < re.length; k++) {
            double real = re[k] * other.re[k] - im[k] * other.im[k];
            im[k] = re[k] * other.im[k] + im[k] * other.re[k];
            re[k] = real;
        }
    }

    /**
     * Makes this, the transform a of one arrival, that of as many independent ones as {@code count} says: exp(−m(1 −
     * a)) for a Poisson count of mean m, (1 + (1 − a)·m/shape)<sup>−shape</sup> for a negative binomial one.
     */
    void compound(ArrivalCount count) {
        double mean = count.mean();
        if (count instanceof ArrivalCount.NegativeBinomial mixed) {
            double scale = mean / mixed.shape();
            for (int k = 0; k < re.length; k++) {
                double x = 1 + scale * (1 - re[k]);
                double y = -scale * im[k];
                polar(k, -mixed.shape() / 2 * Math.log(x * x + y * y), -mixed.shape() * Math.atan(y / x));
            }
        } else {
            for (int k = 0; k < re.length; k++) {
                polar(k, -mean * (1 - re[k]), mean * im[k]);
            }
        }
    }

    private void polar(int k, double logarithm, double angle) {
        double radius = Math.exp(logarithm);
        re[k] = radius * Math.cos(angle);
        im[k] = radius * Math.sin(angle);
    }
}
