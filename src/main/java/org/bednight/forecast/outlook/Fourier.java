package org.bednight.forecast.outlook;

import java.util.Arrays;

/**
 * Fast Fourier transforms of real sequences of one length, a power of two, or three or five times one: X<sub>k</sub> = Σ x<sub>j</sub>
 * e<sup>−2πijk/N</sup> for k from 0 to N/2, and back.
 *
 * <p>Two neighbours make one complex number, so that a complex transform of half the length does. Not for two threads
 * at once, since it keeps its work space.
 */
final class Fourier {

    private static final int MOST_CELLS = 1 << 22;

    private final int half;
    private final Stockham complex;
    private final double[] cos;
    private final double[] sin;

    /**
     * @param length a power of two, eight or more, or three or five times one
     * @param complex the transform that does it, and others in turn
     */
    Fourier(int length, Stockham complex) {
        this.half = length / 2;
        this.complex = complex;
        var roots = Roots.of(length);
        this.cos = roots.cos();
        this.sin = roots.sin();
    }

    /**
     * Returns the shortest length of a transform that holds {@code cells}: eight, or more by a factor of two, five
     * quarters or three halves of that.
     *
     * @throws TooManyPoints if that is more than 2<sup>22</sup>
     */
    static int lengthFor(int cells) {
        if (cells > MOST_CELLS) {
            throw new TooManyPoints(cells, MOST_CELLS);
        }
        int power = Math.max(8, Integer.highestOneBit(Math.max(1, cells - 1)) * 2);
        if (power > 8 && cells <= power / 8 * 5) {
            return power / 8 * 5;
        }
        return power > 8 && cells <= power / 4 * 3 ? power / 4 * 3 : power;
    }

    /** Returns the masses of the sum of two independent parts, which this is long enough for. */
    double[] convolve(double[] first, double[] second) {
        var product = transform(first);
        multiply(product, second);
        return Arrays.copyOf(invert(product), first.length + second.length - 1);
    }

    int length() {
        return 2 * half;
    }

    /** Returns the transform of {@code sequence}, which may be shorter. */
    Spectrum transform(double[] sequence) {
        var spectrum = Spectrum.ofNothing(half + 1);
        multiply(spectrum, sequence);
        return spectrum;
    }

    /** Multiplies {@code product} by the transform of {@code sequence}, which may be shorter. */
    void multiply(Spectrum product, double[] sequence) {
        double[] parts = complex.parts(half);
        System.arraycopy(sequence, 0, parts, 0, sequence.length);
        Arrays.fill(parts, sequence.length, 2 * half, 0);
        untangle(complex.transform(half), product);
    }

    /** Frequencies k and N/2 − k have the same parts, and differ by a sign. */
    private void untangle(double[] parts, Spectrum product) {
        product.multiply(0, parts[0] + parts[1], 0);
        product.multiply(half, parts[0] - parts[1], 0);
        for (int k = 1, mirror = half - 1; k <= mirror; k++, mirror--) {
            double evenRe = (parts[2 * k] + parts[2 * mirror]) / 2;
            double evenIm = (parts[2 * k + 1] - parts[2 * mirror + 1]) / 2;
            double oddRe = (parts[2 * k + 1] + parts[2 * mirror + 1]) / 2;
            double oddIm = (parts[2 * mirror] - parts[2 * k]) / 2;
            double turnedRe = cos[k] * oddRe + sin[k] * oddIm;
            double turnedIm = cos[k] * oddIm - sin[k] * oddRe;
            product.multiply(k, evenRe + turnedRe, evenIm + turnedIm);
            if (k < mirror) {
                product.multiply(mirror, evenRe - turnedRe, turnedIm - evenIm);
            }
        }
    }

    /** Returns the sequence whose transform is {@code spectrum}. */
    double[] invert(Spectrum spectrum) {
        entangle(spectrum.re, spectrum.im, complex.parts(half));
        double[] turned = complex.transform(half);
        double[] sequence = new double[2 * half];
        for (int i = 0; i < sequence.length; i += 2) {
            sequence[i] = turned[i];
            sequence[i + 1] = -turned[i + 1];
        }
        return sequence;
    }

    /** Undoes {@link #untangle}, and makes ready for the way back: divided by the length, mirrored at the real axis. */
    private void entangle(double[] real, double[] imaginary, double[] parts) {
        double scale = 0.5 / half;
        parts[0] = scale * (real[0] + real[half]);
        parts[1] = -scale * (real[0] - real[half]);
        for (int k = 1, mirror = half - 1; k <= mirror; k++, mirror--) {
            double evenRe = scale * (real[k] + real[mirror]);
            double evenIm = scale * (imaginary[k] - imaginary[mirror]);
            double turnedRe = scale * (real[k] - real[mirror]);
            double turnedIm = scale * (imaginary[k] + imaginary[mirror]);
            double oddRe = turnedRe * cos[k] - turnedIm * sin[k];
            double oddIm = turnedRe * sin[k] + turnedIm * cos[k];
            parts[2 * k] = evenRe - oddIm;
            parts[2 * k + 1] = -evenIm - oddRe;
            parts[2 * mirror] = evenRe + oddIm;
            parts[2 * mirror + 1] = evenIm - oddRe;
        }
    }
}
