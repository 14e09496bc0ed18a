package org.bednight.forecast.outlook;

/**
 * Stockham's fast Fourier transform of complex sequences, of radix 4: it leaves its result in order, without a pass
 * that reverses bits. To invert, change the sign of all imaginary parts before and after, and divide by the length.
 *
 * <p>Real and imaginary parts take turns in one array: in two, a power of two apart, all that a step needs would fall
 * into the same lines of the processor's cache.
 *
 * @see <a href="https://doi.org/10.1145/1464182.1464209">Cochran and others, What is the fast Fourier transform?,
 *     1967, and Stockham, High-speed convolution and correlation, 1966</a>
 */
final class Stockham {

    private static final double HALF_ROOT_3 = Math.sqrt(3) / 2;

    private final int length;
    private final double[] cos;
    private final double[] sin;
    private double[] parts;
    private double[] next;

    /** @param length a power of two, or three times one */
    Stockham(int length) {
        this.length = length;
        var roots = Roots.of(length);
        this.cos = roots.cos();
        this.sin = roots.sin();
        this.parts = new double[2 * length];
        this.next = new double[2 * length];
    }

    /** Returns real and imaginary parts in turn, to be filled in before and read after each transform. */
    double[] parts() {
        return parts;
    }

    void transform() {
        int stride = 1;
        if (length % 3 == 0) {
            thirds();
            stride = 3;
        } else if (length > 2) {
            quarters();
            stride = 4;
        }
        for (; length / stride > 2; stride *= 4) {
            quarters(stride);
        }
        if (length / stride == 2) {
            pairs(stride);
        }
    }

    private void thirds() {
        int apart = 2 * length / 3;
        for (int a = 0; a < apart; a += 2) {
            int b = a + apart;
            int c = b + apart;
            double sumRe = parts[b] + parts[c];
            double sumIm = parts[b + 1] + parts[c + 1];
            double gapRe = HALF_ROOT_3 * (parts[b + 1] - parts[c + 1]);
            double gapIm = HALF_ROOT_3 * (parts[c] - parts[b]);
            double restRe = parts[a] - sumRe / 2;
            double restIm = parts[a + 1] - sumIm / 2;
            put(3 * a, parts[a] + sumRe, parts[a + 1] + sumIm, 1, 0);
            put(3 * a + 2, restRe + gapRe, restIm + gapIm, cos[a / 2], sin[a / 2]);
            put(3 * a + 4, restRe - gapRe, restIm - gapIm, cos[a], sin[a]);
        }
        swap();
    }

    /** The first pass, where each step has roots of its own. */
    private void quarters() {
        for (int a = 0; a < length / 4; a++) {
            quarter(2 * a, 8 * a, 2, cos[a], sin[a], cos[2 * a], sin[2 * a], cos[3 * a], sin[3 * a]);
        }
        swap();
    }

    private void quarters(int stride) {
        for (int first = 0; first < length / 4; first += stride) {
            double cos1 = cos[first];
            double sin1 = sin[first];
            double cos2 = cos[2 * first];
            double sin2 = sin[2 * first];
            double cos3 = cos[3 * first];
            double sin3 = sin[3 * first];
            for (int a = 2 * first; a < 2 * (first + stride); a += 2) {
                quarter(a, a + 6 * first, 2 * stride, cos1, sin1, cos2, sin2, cos3, sin3);
            }
        }
        swap();
    }

    private void quarter(
            int a, int to, int stride, double cos1, double sin1, double cos2, double sin2, double cos3, double sin3) {
        int b = a + length / 2;
        int c = b + length / 2;
        int d = c + length / 2;
        double evenRe = parts[a] + parts[c];
        double evenIm = parts[a + 1] + parts[c + 1];
        double evenGapRe = parts[a] - parts[c];
        double evenGapIm = parts[a + 1] - parts[c + 1];
        double oddRe = parts[b] + parts[d];
        double oddIm = parts[b + 1] + parts[d + 1];
        double oddGapRe = parts[b + 1] - parts[d + 1];
        double oddGapIm = parts[d] - parts[b];
        put(to, evenRe + oddRe, evenIm + oddIm, 1, 0);
        put(to + stride, evenGapRe + oddGapRe, evenGapIm + oddGapIm, cos1, sin1);
        put(to + 2 * stride, evenRe - oddRe, evenIm - oddIm, cos2, sin2);
        put(to + 3 * stride, evenGapRe - oddGapRe, evenGapIm - oddGapIm, cos3, sin3);
    }

    /** Puts x + iy, turned back by an angle. */
    private void put(int to, double x, double y, double cos, double sin) {
        next[to] = x * cos + y * sin;
        next[to + 1] = y * cos - x * sin;
    }

    private void pairs(int stride) {
        int apart = 2 * stride;
        for (int a = 0; a < apart; a++) {
            next[a] = parts[a] + parts[a + apart];
            next[a + apart] = parts[a] - parts[a + apart];
        }
        swap();
    }

    private void swap() {
        double[] swapped = parts;
        parts = next;
        next = swapped;
    }
}
