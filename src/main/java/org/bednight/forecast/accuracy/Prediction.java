package org.bednight.forecast.accuracy;

/** How likely each sum is that a contender may see come: of nights, or of what they come to. None is below zero. */
public interface Prediction {

    /**
     * Returns the smallest sum that is not exceeded with the chance {@code p}.
     *
     * @param p between 0 and 1
     */
    double quantile(double p);

    /** Returns the chance that the sum exceeds {@code x}. */
    double probabilityAbove(double x);

    /** Returns the continuous ranked probability score ∫(F(x) − 1{y ≤ x})² dx of the sum y that came. */
    double crps(double actual);
}
