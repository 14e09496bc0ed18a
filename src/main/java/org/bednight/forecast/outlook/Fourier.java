package org.bednight.forecast.outlook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Fast Fourier transforms of real sequences of one length, a power of two: X<sub>k</sub> = Σ x<sub>j</sub>
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
        return Math.max(8, Integer.highestOneBit(Math.max(1, cells - 1)) * 2);
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
        double[] re = complex.re();
        double[] im = complex.im();
        Arrays.fill(re, 0);
        Arrays.fill(im, 0);
        for (int i = 0; i < sequence.length; i += 2) {
            re[i / 2] = sequence[i];
            im[i / 2] = i + 1 < sequence.length ? sequence[i + 1] : 0;
        }
        complex.transform();
        return untangled(complex.re(), complex.im());
    }

    private Spectrum untangled(double[] re, double[] im) {
        double[] real = new double[half + 1];
        double[] imaginary = new double[half + 1];
        real[0] = re[0] + im[0];
        real[half] = re[0] - im[0];
        for (int k = 1; k < half; k++) {
            int mirror = half - k;
            double oddRe = im[k] + im[mirror];
            double oddIm = re[mirror] - re[k];
            real[k] = (re[k] + re[mirror] + cos[k] * oddRe + sin[k] * oddIm) / 2;
            imaginary[k] = (im[k] - im[mirror] + cos[k] * oddIm - sin[k] * oddRe) / 2;
        }
        return new Spectrum(real, imaginary);
    }

    /** Returns the sequence whose transform is {@code spectrum}. */
    double[] invert(Spectrum spectrum) {
        double[] real = spectrum.re;
        double[] imaginary = spectrum.im;
        double[] re = complex.re();
        double[] im = complex.im();
        for (int k = 0; k < half; k++) {
            int mirror = half - k;
            double turnedRe = real[k] - real[mirror];
            double turnedIm = imaginary[k] + imaginary[mirror];
            im[k] = real[k] + real[mirror] - turnedRe * sin[k] - turnedIm * cos[k];
            re[k] = imaginary[k] - imaginary[mirror] + turnedRe * cos[k] - turnedIm * sin[k];
        }
        complex.transform();
        double[] sequence = new double[2 * half];
        double scale = 0.5 / half;
        double[] even = complex.im();
        double[] odd = complex.re();
        for (int i = 0; i < half; i++) {
            sequence[2 * i] = even[i] * scale;
            sequence[2 * i + 1] = odd[i] * scale;
        }
        return sequence;
    }
}
