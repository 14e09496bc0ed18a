package org.bednight.forecast.accuracy;

import java.util.List;
import java.util.Optional;

/**
 * Where the nights that came lie in the distribution that was stated for them.
 *
 * @param crps the continuous ranked probability score, in nights
 * @param pinball the mean pinball loss of the quantiles of {@link #LEVELS}, in nights
 * @param within80 whether the nights lie from the 10 % to the 90 % quantile, both included
 * @param within95 whether they lie from the 2.5 % to the 97.5 % quantile, both included
 * @param overspend the chance of an overspend, and whether one came; empty where no budget or no price was known
 */
record Placing(double crps, double pinball, boolean within80, boolean within95, Optional<StatedOverspend> overspend) {

    /** The quantiles that forecasts state. */
    static final List<Double> LEVELS = List.of(0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975);

    static Placing of(Prediction nights, double actual, Optional<StatedOverspend> overspend) {
        double loss = 0;
        for (double level : LEVELS) {
            loss += Scores.pinball(level, nights.quantile(level), actual);
        }
        return new Placing(
                nights.crps(actual),
                loss / LEVELS.size(),
                nights.quantile(0.1) <= actual && actual <= nights.quantile(0.9),
                nights.quantile(0.025) <= actual && actual <= nights.quantile(0.975),
                overspend);
    }
}
