package org.bednight.forecast.accuracy;

import org.apache.commons.math3.special.Erf;

/**
 * How well a forecast that states its uncertainty met what became of it: proper scores of one forecast and the actual
 * value y, of which lower is better.
 *
 * @see <a href="https://doi.org/10.1198/016214506000001437">Gneiting and Raftery, Strictly proper scoring rules, 2007</a>
 */
public final class Scores {

    private static final double PEAK = 1 / Math.sqrt(2 * Math.PI);

    private Scores() {}

    /** Returns the pinball loss of the quantile q of level p: p (y − q) where y ≥ q, (1 − p) (q − y) below. */
    public static double pinball(double level, double quantile, double actual) {
        return actual >= quantile ? level * (actual - quantile) : (1 - level) * (quantile - actual);
    }

    /** Returns Brier's score of a stated probability: its squared distance from 1 if the event came, from 0 if not. */
    public static double brier(double probability, boolean came) {
        double distance = probability - (came ? 1 : 0);
        return distance * distance;
    }

    /** Returns the score of a normal distribution, σ (z (2Φ(z) − 1) + 2φ(z) − 1 ÷ √π) with z = (y − μ) ÷ σ. */
    public static double crpsOfNormal(double mean, double deviation, double actual) {
        double z = (actual - mean) / deviation;
        double twoSided = Erf.erf(z / Math.sqrt(2));
        return deviation * (z * twoSided + 2 * PEAK * Math.exp(-z * z / 2) - 1 / Math.sqrt(Math.PI));
    }
}
