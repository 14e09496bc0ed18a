package org.bednight.forecast.outlook;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import org.jtransforms.fft.DoubleFFT_1D;
import org.jtransforms.utils.CommonUtils;

/**
 * Fast Fourier transforms of real sequences of one length, a power of two, or up to 2<sup>16</sup> three or five times one:
 * X<sub>k</sub> = Σ x<sub>j</sub> e<sup>−2πijk/N</sup> for k from 0 to N/2, and back. The transforms themselves are those of JTransforms.
 */
final class Fourier {

    private static final int MOST_CELLS = 1 << 22;

    /** Tables of longer ones are rare, and would take more memory for good than they save time. */
    private static final int LONGEST_HELD = 1 << 18;

    /** Of longer lengths, powers of two alone: tables of the others take twelve times the memory, and save no time. */
    private static final int LONGEST_MIXED = 1 << 16;

    private static final ConcurrentHashMap<Integer, DoubleFFT_1D> BY_LENGTH = new ConcurrentHashMap<>();

    static {
        // The service has threads of its own: one calculation is one thread's, and its result the same on any machine.
        CommonUtils.setThreadsBeginN_1D_FFT_2Threads(Long.MAX_VALUE);
        CommonUtils.setThreadsBeginN_1D_FFT_4Threads(Long.MAX_VALUE);
    }

    private final int length;
    private final DoubleFFT_1D tables;

    private Fourier(int length) {
        this.length = length;
        this.tables =
                length > LONGEST_HELD ? new DoubleFFT_1D(length) : BY_LENGTH.computeIfAbsent(length, DoubleFFT_1D::new);
    }

    /**
     * Returns the transform of sequences of {@code cells} or more, filled up with zeros.
     *
     * @throws TooManyPoints if no transform is as long as that
     */
    static Fourier ofAtLeast(int cells) {
        return new Fourier(lengthFor(cells));
    }

    /**
     * Returns the shortest length of a transform that holds {@code cells}: eight, or more by a factor of two, and up to
     * 2<sup>16</sup> five quarters or three halves of that.
     *
     * @throws TooManyPoints if that is more than 2<sup>22</sup>
     */
    static int lengthFor(int cells) {
        if (cells > MOST_CELLS) {
            throw new TooManyPoints(cells, MOST_CELLS);
        }
        int power = Math.max(8, Integer.highestOneBit(Math.max(1, cells - 1)) * 2);
        if (power == 8 || power > LONGEST_MIXED) {
            return power;
        }
        if (cells <= power / 8 * 5) {
            return power / 8 * 5;
        }
        return cells <= power / 4 * 3 ? power / 4 * 3 : power;
    }

    /** Returns the masses of the sum of two independent parts, which this is long enough for. */
    double[] convolve(double[] first, double[] second) {
        var product = transform(first);
        multiply(product, second);
        return Arrays.copyOf(invert(product), first.length + second.length - 1);
    }

    int length() {
        return length;
    }

    /** Returns the transform of {@code sequence}, which may be shorter. */
    Spectrum transform(double[] sequence) {
        var spectrum = Spectrum.ofNothing(length / 2 + 1);
        multiply(spectrum, sequence);
        return spectrum;
    }

    /** Multiplies {@code product} by the transform of {@code sequence}, which may be shorter. */
    void multiply(Spectrum product, double[] sequence) {
        double[] parts = Arrays.copyOf(sequence, length);
        tables.realForward(parts);
        product.multiply(0, parts[0], 0);
        product.multiply(length / 2, parts[1], 0);
        for (int k = 1; k < length / 2; k++) {
            product.multiply(k, parts[2 * k], parts[2 * k + 1]);
        }
    }

    /** Returns the sequence whose transform is {@code spectrum}. */
    double[] invert(Spectrum spectrum) {
        double[] parts = new double[length];
        parts[0] = spectrum.re[0];
        parts[1] = spectrum.re[length / 2];
        for (int k = 1; k < length / 2; k++) {
            parts[2 * k] = spectrum.re[k];
            parts[2 * k + 1] = spectrum.im[k];
        }
        tables.realInverse(parts, true);
        return parts;
    }
}
