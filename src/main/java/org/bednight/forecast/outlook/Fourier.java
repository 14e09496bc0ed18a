package org.bednight.forecast.outlook;

import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * Fast Fourier transforms of real sequences of one length, a power of two: two neighbours make one complex number, so
 * that a transform of half the length does.
 */
final class Fourier {

    private static final ConcurrentHashMap<Integer, Fourier> BY_LENGTH = new ConcurrentHashMap<>();

    private final int half;
    private final double[] cos;
    private final double[] sin;

    private Fourier(int length) {
        this.half = length / 2;
        this.cos = new double[half + 1];
        this.sin = new double[half + 1];
        for (int k = 0; k <= half; k++) {
            double angle = 2 * Math.PI * k / length;
            cos[k] = Math.cos(angle);
            sin[k] = Math.sin(angle);
        }
    }

    /** Returns the transform of sequences of {@code cells} or more, filled up with zeros. */
    static Fourier ofAtLeast(int cells) {
        int length = Math.max(4, Integer.highestOneBit(Math.max(1, cells - 1)) * 2);
        return BY_LENGTH.computeIfAbsent(length, Fourier::new);
    }

    int length() {
        return 2 * half;
    }

    int frequencies() {
        return half + 1;
    }

    /** Returns the transform of {@code sequence}, which may be shorter. */
    Spectrum transform(double[] sequence) {
        double[][] packed = new double[2][half];
        for (int i = 0; i < sequence.length; i++) {
            packed[i & 1][i >> 1] = sequence[i];
        }
        FastFourierTransformer.transformInPlace(packed, DftNormalization.STANDARD, TransformType.FORWARD);
        double[] re = new double[half + 1];
        double[] im = new double[half + 1];
        for (int k = 0; k <= half; k++) {
            int here = k == half ? 0 : k;
            int mirror = k == 0 ? 0 : half - k;
            double evenRe = (packed[0][here] + packed[0][mirror]) / 2;
            double evenIm = (packed[1][here] - packed[1][mirror]) / 2;
            double oddRe = (packed[1][here] + packed[1][mirror]) / 2;
            double oddIm = (packed[0][mirror] - packed[0][here]) / 2;
            re[k] = evenRe + cos[k] * oddRe + sin[k] * oddIm;
            im[k] = evenIm + cos[k] * oddIm - sin[k] * oddRe;
        }
        return new Spectrum(re, im);
    }

    /** Returns the sequence whose transform is {@code spectrum}. */
    double[] invert(Spectrum spectrum) {
        double[] re = spectrum.re;
        double[] im = spectrum.im;
        double[][] packed = new double[2][half];
        for (int k = 0; k < half; k++) {
            int mirror = half - k;
            double evenRe = (re[k] + re[mirror]) / 2;
            double evenIm = (im[k] - im[mirror]) / 2;
            double turnedRe = (re[k] - re[mirror]) / 2;
            double turnedIm = (im[k] + im[mirror]) / 2;
            double oddRe = turnedRe * cos[k] - turnedIm * sin[k];
            double oddIm = turnedRe * sin[k] + turnedIm * cos[k];
            packed[0][k] = evenRe - oddIm;
            packed[1][k] = evenIm + oddRe;
        }
        FastFourierTransformer.transformInPlace(packed, DftNormalization.STANDARD, TransformType.INVERSE);
        double[] sequence = new double[2 * half];
        for (int i = 0; i < sequence.length; i++) {
            sequence[i] = packed[i & 1][i >> 1];
        }
        return sequence;
    }
}
