package org.bednight.forecast.accuracy;

import org.apache.commons.math3.special.Erf;

/**
 * A normal distribution whose part below zero stands at zero: max(0, X).
 *
 * <p>Its score is that of the normal distribution less what that had below zero: with z = −μ ÷ σ, ∫F² dx up to zero is σ
 * (z Φ(z)² + 2 φ(z) Φ(z) − Φ(z√2) ÷ √π).
 *
 * @param mean of X, zero or more
 * @param deviation of X; where it is zero, the mean is certain
 * @see <a href="https://doi.org/10.18637/jss.v090.i12">Jordan, Krüger and Lerch, Evaluating probabilistic forecasts with
 *     scoringRules, 2019: the censored normal distribution</a>
 */
record CutNormal(double mean, double deviation) implements Prediction {

    private static final double PEAK = 1 / Math.sqrt(2 * Math.PI);

    CutNormal {
        if (!(mean >= 0 && deviation >= 0)) {
            throw new IllegalArgumentException(
                    "A mean and a deviation are zero or more, but were %s and %s".formatted(mean, deviation));
        }
    }

    @Override
    public double quantile(double p) {
        return Math.max(0, mean + deviation * Math.sqrt(2) * Erf.erfInv(2 * p - 1));
    }

    @Override
    public double probabilityAbove(double x) {
        if (x < 0) {
            return 1;
        }
        return deviation == 0 ? (mean > x ? 1 : 0) : below((mean - x) / deviation);
    }

    @Override
    public double crps(double actual) {
        if (deviation == 0) {
            return Math.abs(actual - mean);
        }
        double z = -mean / deviation;
        double belowZero = below(z);
        double cut = z * belowZero * belowZero
                + 2 * PEAK * Math.exp(-z * z / 2) * belowZero
                - below(z * Math.sqrt(2)) / Math.sqrt(Math.PI);
        return Math.max(0, Scores.crpsOfNormal(mean, deviation, actual) - deviation * cut);
    }

    /** Φ(z). */
    private static double below(double z) {
        return Erf.erfc(-z / Math.sqrt(2)) / 2;
    }
}
