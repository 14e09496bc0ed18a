package org.bednight.forecast.accuracy;

import java.util.Arrays;
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

    /**
     * Returns Winkler's score of a central interval: its width, and 2 ÷ (1 − level) times the distance by which y lies
     * outside.
     *
     * @param level what the interval is meant to cover, such as 0.95
     */
    public static double winkler(double level, double lower, double upper, double actual) {
        double outside = Math.max(0, lower - actual) + Math.max(0, actual - upper);
        return upper - lower + outside * 2 / (1 - level);
    }

    /** Returns Brier's score of a stated probability: its squared distance from 1 if the event came, from 0 if not. */
    public static double brier(double probability, boolean came) {
        double distance = probability - (came ? 1 : 0);
        return distance * distance;
    }

    /** Returns the logarithmic score, −ln p, of the probability that was stated for what came. */
    public static double logarithmic(double probability) {
        return -Math.log(probability);
    }

    /**
     * Returns the continuous ranked probability score of a distribution on separate values, ∫(F(x) − 1{y ≤ x})² dx.
     *
     * @param values the possible values, ascending
     * @param probabilities theirs, adding up to one
     */
    public static double crps(double[] values, double[] probabilities, double actual) {
        Accuracy.check(values, probabilities);
        double score = Math.max(0, values[0] - actual);
        double below = 0;
        for (int i = 0; i + 1 < values.length; i++) {
            below += probabilities[i];
            double before = Math.max(0, Math.min(values[i + 1], actual) - values[i]);
            double after = values[i + 1] - values[i] - before;
            score += below * below * before + (1 - below) * (1 - below) * after;
        }
        return score + Math.max(0, actual - values[values.length - 1]);
    }

    /** Returns the score of a distribution on the whole numbers from zero on. */
    public static double crps(double[] probabilities, int actual) {
        double[] values = new double[probabilities.length];
        for (int value = 0; value < values.length; value++) {
            values[value] = value;
        }
        return crps(values, probabilities, actual);
    }

    /** Returns the score of a sample that stands for its distribution: mean |x − y| less half the mean |x − x′|. */
    public static double crpsOfSample(double[] sample, double actual) {
        return distance(sample, actual) - spread(sample) / ((double) sample.length * sample.length);
    }

    /** Returns {@link #crpsOfSample} less what it is too high because the sample is small; for two values or more. */
    public static double fairCrpsOfSample(double[] sample, double actual) {
        return distance(sample, actual) - spread(sample) / (sample.length * (sample.length - 1.0));
    }

    private static double distance(double[] sample, double actual) {
        double sum = 0;
        for (double value : sample) {
            sum += Math.abs(value - actual);
        }
        return sum / sample.length;
    }

    /** Σ|x − x′| over pairs, each counted once: in ascending order xᵢ is added i times and taken off the rest. */
    private static double spread(double[] sample) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += sorted[i] * (2.0 * i - sorted.length + 1);
        }
        return sum;
    }

    /** Returns the score of a normal distribution, σ (z (2Φ(z) − 1) + 2φ(z) − 1 ÷ √π) with z = (y − μ) ÷ σ. */
    public static double crpsOfNormal(double mean, double deviation, double actual) {
        double z = (actual - mean) / deviation;
        double twoSided = Erf.erf(z / Math.sqrt(2));
        return deviation * (z * twoSided + 2 * PEAK * Math.exp(-z * z / 2) - 1 / Math.sqrt(Math.PI));
    }
}
