package org.bednight.forecast.outlook;

import org.bednight.forecast.stay.ArrivalCount;

/**
 * The probability generating function G(z) = Σ P(k) z<sup>k</sup> of a count, for |z| ≤ 1: exp(−m(1 − z)) for a Poisson
 * count of mean m, (1 + (1 − z)·m/shape)<sup>−shape</sup> for a negative binomial one.
 *
 * <p>Most frequencies have a small |z|, where the first few terms of the sum are as good as the closed form (to 1e-17)
 * and far quicker: their number is looked up by the binary magnitude of |z|.
 */
final class GeneratingFunction {

    private static final double PRECISION = 1e-17;

    private static final int MOST_TERMS = 20;

    private static final int CONSIDERED = 40;

    /** Any |z|² below 2<sup>−23</sup> counts as that. */
    private static final int MAGNITUDES = 25;

    private final ArrivalCount count;
    private final double[] chances = new double[CONSIDERED];

    /** {@code terms[e]} is how many terms do for |z|² &lt; 2<sup>1−e</sup>. */
    private final int[] terms = new int[MAGNITUDES];

    private GeneratingFunction(ArrivalCount count) {
        this.count = count;
    }

    static GeneratingFunction of(ArrivalCount count) {
        var function = new GeneratingFunction(count);
        for (int k = 0; k < CONSIDERED; k++) {
            function.chances[k] = count.probability(k);
        }
        for (int e = 0; e < MAGNITUDES; e++) {
            function.terms[e] = function.termsBelow(Math.pow(2, (1 - e) / 2.0));
        }
        return function;
    }

    private int termsBelow(double radius) {
        if (radius >= 1) {
            return Integer.MAX_VALUE;
        }
        int terms = CONSIDERED;
        double left = Math.pow(radius, CONSIDERED);
        while (terms > 0 && left + chances[terms - 1] * Math.pow(radius, terms - 1.0) < PRECISION) {
            terms--;
            left += chances[terms] * Math.pow(radius, terms);
        }
        return terms;
    }

    /** Replaces the spectrum's value z at frequency {@code k} by G(z). */
    void apply(Spectrum spectrum, int k) {
        double x = spectrum.re[k];
        double y = spectrum.im[k];
        int magnitude = Math.max(0, Math.min(-Math.getExponent(x * x + y * y), MAGNITUDES - 1));
        if (terms[magnitude] <= MOST_TERMS) {
            sum(spectrum, k, terms[magnitude]);
        } else if (count instanceof ArrivalCount.NegativeBinomial mixed) {
            double scale = mixed.mean() / mixed.shape();
            double beyondOne = scale * (1 - x);
            double imaginary = -scale * y;
            double logarithm = Math.log1p(beyondOne * (2 + beyondOne) + imaginary * imaginary) / 2;
            double angle = Math.atan(imaginary / (1 + beyondOne));
            exponential(spectrum, k, -mixed.shape() * logarithm, -mixed.shape() * angle);
        } else {
            exponential(spectrum, k, -count.mean() * (1 - x), count.mean() * y);
        }
    }

    /** Sums with real numbers only: the remainder of the polynomial by the quadratic whose roots are z and its mirror. */
    private void sum(Spectrum spectrum, int k, int terms) {
        double x = spectrum.re[k];
        double y = spectrum.im[k];
        double twice = 2 * x;
        double square = x * x + y * y;
        double last = 0;
        double sum = 0;
        for (int term = terms - 1; term > 0; term--) {
            double next = (chances[term] - square * last) + twice * sum;
            last = sum;
            sum = next;
        }
        spectrum.re[k] = (terms > 0 ? chances[0] : 0) + x * sum - square * last;
        spectrum.im[k] = y * sum;
    }

    private static void exponential(Spectrum spectrum, int k, double real, double imaginary) {
        double radius = Math.exp(real);
        spectrum.re[k] = radius * Math.cos(imaginary);
        spectrum.im[k] = radius * Math.sin(imaginary);
    }
}
