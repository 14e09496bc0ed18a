package org.bednight.forecast.outlook;

/**
 * Stockham's fast Fourier transform of complex sequences, of radix 4: it leaves its result in order, without a pass
 * that reverses bits. To invert, change the sign of all imaginary parts before and after, and divide by the length.
 * It keeps its work space for the next sequence, and so is not for two threads at once.
 *
 * <p>Real and imaginary parts take turns in one array: in two, a power of two apart, all that a step needs would fall
 * into the same lines of the processor's cache.
 *
 * @see <a href="https://doi.org/10.1145/1464182.1464209">Cochran and others, What is the fast Fourier transform?,
 *     1967, and Stockham, High-speed convolution and correlation, 1966</a>
 */
final class Stockham {

    private static final double HALF_ROOT_3 = Math.sqrt(3) / 2;

    private static final double COS_72 = (Math.sqrt(5) - 1) / 4;
    private static final double COS_144 = -(Math.sqrt(5) + 1) / 4;
    private static final double SIN_72 = Math.sqrt(10 + 2 * Math.sqrt(5)) / 4;
    private static final double SIN_144 = Math.sqrt(10 - 2 * Math.sqrt(5)) / 4;

    private int length;
    private double[] cos = {};
    private double[] sin = {};
    private double[] parts = {};
    private double[] next = {};

    /**
     * Returns where a sequence of {@code length} goes before each transform, real and imaginary parts in
     * turn; there may be room for more.
     *
     * @param length a power of two, or three or five times one
     */
    double[] parts(int length) {
        if (parts.length < 2 * length) {
            parts = new double[2 * length];
            next = new double[2 * length];
        }
        return parts;
    }

    /** Transforms the first {@code length} numbers filled in, and returns where they are now. */
    double[] transform(int length) {
        this.length = length;
        var roots = Roots.of(length);
        this.cos = roots.cos();
        this.sin = roots.sin();
        int stride = firstPass();
        for (; length / stride > 2; stride *= 4) {
            quarters(stride);
        }
        if (length / stride == 2) {
            pairs(stride);
        }
        return parts;
    }

    private int firstPass() {
        if (length % 3 == 0) {
            thirds();
            return 3;
        }
        if (length % 5 == 0) {
            fifths();
            return 5;
        }
        if (length > 2) {
            quarters();
            return 4;
        }
        return 1;
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
            put(3 * a, parts[a] + sumRe, parts[a + 1] + sumIm);
            put(3 * a + 2, restRe + gapRe, restIm + gapIm, cos[a / 2], sin[a / 2]);
            put(3 * a + 4, restRe - gapRe, restIm - gapIm, cos[a], sin[a]);
        }
        swap();
    }

    private void fifths() {
        int apart = 2 * length / 5;
        for (int a = 0; a < apart; a += 2) {
            fifth(a, a + apart, a + 2 * apart, a + 3 * apart, a + 4 * apart);
        }
        swap();
    }

    private void fifth(int a, int b, int c, int d, int e) {
        double outerRe = parts[b] + parts[e];
        double outerIm = parts[b + 1] + parts[e + 1];
        double innerRe = parts[c] + parts[d];
        double innerIm = parts[c + 1] + parts[d + 1];
        double outerGapRe = parts[b + 1] - parts[e + 1];
        double outerGapIm = parts[e] - parts[b];
        double innerGapRe = parts[c + 1] - parts[d + 1];
        double innerGapIm = parts[d] - parts[c];
        double oneRe = parts[a] + COS_72 * outerRe + COS_144 * innerRe;
        double oneIm = parts[a + 1] + COS_72 * outerIm + COS_144 * innerIm;
        double twoRe = parts[a] + COS_144 * outerRe + COS_72 * innerRe;
        double twoIm = parts[a + 1] + COS_144 * outerIm + COS_72 * innerIm;
        double oneGapRe = SIN_72 * outerGapRe + SIN_144 * innerGapRe;
        double oneGapIm = SIN_72 * outerGapIm + SIN_144 * innerGapIm;
        double twoGapRe = SIN_144 * outerGapRe - SIN_72 * innerGapRe;
        double twoGapIm = SIN_144 * outerGapIm - SIN_72 * innerGapIm;
        int k = a / 2;
        put(5 * a, parts[a] + outerRe + innerRe, parts[a + 1] + outerIm + innerIm);
        put(5 * a + 2, oneRe + oneGapRe, oneIm + oneGapIm, cos[k], sin[k]);
        put(5 * a + 4, twoRe + twoGapRe, twoIm + twoGapIm, cos[2 * k], sin[2 * k]);
        put(5 * a + 6, twoRe - twoGapRe, twoIm - twoGapIm, cos[3 * k], sin[3 * k]);
        put(5 * a + 8, oneRe - oneGapRe, oneIm - oneGapIm, cos[4 * k], sin[4 * k]);
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
        put(to, evenRe + oddRe, evenIm + oddIm);
        put(to + stride, evenGapRe + oddGapRe, evenGapIm + oddGapIm, cos1, sin1);
        put(to + 2 * stride, evenRe - oddRe, evenIm - oddIm, cos2, sin2);
        put(to + 3 * stride, evenGapRe - oddGapRe, evenGapIm - oddGapIm, cos3, sin3);
    }

    private void put(int to, double x, double y) {
        next[to] = x;
        next[to + 1] = y;
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
