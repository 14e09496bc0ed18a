package org.bednight.forecast.outlook;

/**
 * Stockham's fast Fourier transform of complex sequences, of radix 4: it leaves its result in order, without a pass
 * that reverses bits. To invert, exchange real and imaginary parts before and after, and divide by the length.
 *
 * @see <a href="https://doi.org/10.1145/1464182.1464209">Cochran and others, What is the fast Fourier transform?,
 *     1967, and Stockham, High-speed convolution and correlation, 1966</a>
 */
final class Stockham {

    private final int length;
    private final Roots roots;
    private double[] re;
    private double[] im;
    private double[] nextRe;
    private double[] nextIm;

    /** @param length a power of two */
    Stockham(int length) {
        this.length = length;
        this.roots = Roots.of(length);
        this.re = new double[length];
        this.im = new double[length];
        this.nextRe = new double[length];
        this.nextIm = new double[length];
    }

    /** Returns the real parts, to be filled in before and read after each transform. */
    double[] re() {
        return re;
    }

    double[] im() {
        return im;
    }

    void transform() {
        int stride = 1;
        for (; length / stride > 2; stride *= 4) {
            for (int p = 0; p < length / stride / 4; p++) {
                quarter(p * stride, stride);
            }
            swap();
        }
        if (length / stride == 2) {
            pairs(stride);
            swap();
        }
    }

    private void quarter(int first, int stride) {
        double cos1 = roots.cos()[first];
        double sin1 = roots.sin()[first];
        double cos2 = roots.cos()[2 * first];
        double sin2 = roots.sin()[2 * first];
        double cos3 = roots.cos()[3 * first];
        double sin3 = roots.sin()[3 * first];
        double[] re = this.re;
        double[] im = this.im;
        double[] nextRe = this.nextRe;
        double[] nextIm = this.nextIm;
        int apart = length / 4;
        for (int a = first; a < first + stride; a++) {
            int b = a + apart;
            int c = b + apart;
            int d = c + apart;
            double evenRe = re[a] + re[c];
            double evenIm = im[a] + im[c];
            double evenGapRe = re[a] - re[c];
            double evenGapIm = im[a] - im[c];
            double oddRe = re[b] + re[d];
            double oddIm = im[b] + im[d];
            double oddGapRe = im[b] - im[d];
            double oddGapIm = re[d] - re[b];
            int to = a + 3 * first;
            nextRe[to] = evenRe + oddRe;
            nextIm[to] = evenIm + oddIm;
            double x = evenGapRe + oddGapRe;
            double y = evenGapIm + oddGapIm;
            nextRe[to + stride] = x * cos1 + y * sin1;
            nextIm[to + stride] = y * cos1 - x * sin1;
            x = evenRe - oddRe;
            y = evenIm - oddIm;
            nextRe[to + 2 * stride] = x * cos2 + y * sin2;
            nextIm[to + 2 * stride] = y * cos2 - x * sin2;
            x = evenGapRe - oddGapRe;
            y = evenGapIm - oddGapIm;
            nextRe[to + 3 * stride] = x * cos3 + y * sin3;
            nextIm[to + 3 * stride] = y * cos3 - x * sin3;
        }
    }

    private void pairs(int stride) {
        for (int q = 0; q < stride; q++) {
            nextRe[q] = re[q] + re[q + stride];
            nextIm[q] = im[q] + im[q + stride];
            nextRe[q + stride] = re[q] - re[q + stride];
            nextIm[q + stride] = im[q] - im[q + stride];
        }
    }

    private void swap() {
        double[] swapped = re;
        re = nextRe;
        nextRe = swapped;
        swapped = im;
        im = nextIm;
        nextIm = swapped;
    }
}
