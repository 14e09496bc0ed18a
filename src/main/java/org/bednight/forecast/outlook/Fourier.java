package org.bednight.forecast.outlook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Fast Fourier transforms of real sequences of one length, a power of two or three times one: X<sub>k</sub> = Σ x<sub>j</sub>
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

    private Fourier(int length) {
        this.half = length / 2;
        this.complex = new Stockham(half);
        var roots = Roots.of(length);
        this.cos = roots.cos();
        this.sin = roots.sin();
    }

    /**
     * Returns the transform of sequences of {@code cells} or more, filled up with zeros.
     *
     * @throws TooManyPoints if that is more than 2<sup>22</sup>
     */
    static Fourier ofAtLeast(int cells) {
        if (cells > MOST_CELLS) {
            throw new TooManyPoints(cells, MOST_CELLS);
        }
        return new Fourier(lengthFor(cells));
    }

    private static int lengthFor(int cells) {
        int power = Math.max(8, Integer.highestOneBit(Math.max(1, cells - 1)) * 2);
        return power > 8 && cells <= power / 4 * 3 ? power / 4 * 3 : power;
    }

    /** Returns the masses of the sum of independent {@code parts}, at least one. */
    static double[] convolve(List<double[]> parts) {
        return gather(parts, Integer.MAX_VALUE).get(0);
    }

    /**
     * Adds up parts, the shortest first, as long as a transform of at most {@code longest} points will do for two of
     * them; what is left has the same sum and needs fewer long transforms.
     */
    static List<double[]> gather(List<double[]> parts, int longest) {
        var queue = new PriorityQueue<double[]>(Comparator.comparing(masses -> masses.length));
        queue.addAll(parts);
        var gathered = new ArrayList<double[]>();
        while (!queue.isEmpty()) {
            double[] first = queue.remove();
            double[] second = queue.peek();
            if (second == null || lengthFor(first.length + second.length - 1) > longest) {
                gathered.add(first);
            } else {
                queue.remove();
                queue.add(ofAtLeast(first.length + second.length - 1).convolve(first, second));
            }
        }
        return gathered;
    }

    private double[] convolve(double[] first, double[] second) {
        var product = transform(first);
        product.multiply(transform(second));
        return Arrays.copyOf(invert(product), first.length + second.length - 1);
    }

    int length() {
        return 2 * half;
    }

    int frequencies() {
        return half + 1;
    }

    /** Returns the transform of {@code sequence}, which may be shorter. */
    Spectrum transform(double[] sequence) {
        double[] parts = complex.parts();
        System.arraycopy(sequence, 0, parts, 0, sequence.length);
        Arrays.fill(parts, sequence.length, parts.length, 0);
        complex.transform();
        return untangled(complex.parts());
    }

    private Spectrum untangled(double[] parts) {
        double[] real = new double[half + 1];
        double[] imaginary = new double[half + 1];
        real[0] = parts[0] + parts[1];
        real[half] = parts[0] - parts[1];
        for (int k = 1; k < half; k++) {
            int mirror = 2 * (half - k);
            double oddRe = parts[2 * k + 1] + parts[mirror + 1];
            double oddIm = parts[mirror] - parts[2 * k];
            real[k] = (parts[2 * k] + parts[mirror] + cos[k] * oddRe + sin[k] * oddIm) / 2;
            imaginary[k] = (parts[2 * k + 1] - parts[mirror + 1] + cos[k] * oddIm - sin[k] * oddRe) / 2;
        }
        return new Spectrum(real, imaginary);
    }

    /** Returns the sequence whose transform is {@code spectrum}. */
    double[] invert(Spectrum spectrum) {
        double[] real = spectrum.re;
        double[] imaginary = spectrum.im;
        double[] parts = complex.parts();
        double scale = 0.5 / half;
        for (int k = 0; k < half; k++) {
            int mirror = half - k;
            double turnedRe = real[k] - real[mirror];
            double turnedIm = imaginary[k] + imaginary[mirror];
            parts[2 * k] = scale * (real[k] + real[mirror] - turnedRe * sin[k] - turnedIm * cos[k]);
            parts[2 * k + 1] = -scale * (imaginary[k] - imaginary[mirror] + turnedRe * cos[k] - turnedIm * sin[k]);
        }
        complex.transform();
        double[] sequence = complex.parts().clone();
        for (int i = 1; i < sequence.length; i += 2) {
            sequence[i] = -sequence[i];
        }
        return sequence;
    }
}
