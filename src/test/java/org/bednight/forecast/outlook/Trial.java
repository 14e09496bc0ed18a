package org.bednight.forecast.outlook;

import java.util.List;

/**
 * One forecast of the rest of a year, held against what came of it.
 *
 * @param actual the nights that came
 * @param mean the nights that were expected
 * @param median their median
 * @param nights where the nights came to lie in their distribution
 * @param cost where the cost came to lie in its distribution
 * @param chance the chance that was given to an overspend
 * @param overspent whether it came
 * @param rolling the nights that rolling averages of 3, 6 and 12 months expected
 */
record Trial(
        int actual,
        double mean,
        double median,
        Placed nights,
        Placed cost,
        double chance,
        boolean overspent,
        List<Double> rolling) {

    Trial {
        rolling = List.copyOf(rolling);
    }

    /**
     * Holds forecasts against the {@code actual} nights and their {@code paid} cost in pence.
     *
     * @param left the budget less what was spent by then, in pence
     */
    static Trial of(Distribution nights, Distribution cost, int actual, long paid, long left, List<Double> rolling) {
        return new Trial(
                actual,
                nights.mean(),
                nights.median(),
                Placed.of(nights, actual),
                Placed.of(cost, paid),
                cost.probabilityAbove(left),
                paid > left,
                rolling);
    }

    /**
     * Where a value came to lie in the distribution that was forecast for it.
     *
     * @param value the value
     * @param below the chance that was given to less
     * @param upTo the chance that was given to as much or less
     * @param within80 whether it lay from the 10 % to the 90 % quantile, both included
     * @param within95 whether it lay from the 2.5 % to the 97.5 % quantile, both included
     * @param crps the continuous ranked probability score Σ step·(F(·) − 1{value ≤ ·})²
     */
    record Placed(double value, double below, double upTo, boolean within80, boolean within95, double crps) {

        static Placed of(Distribution forecast, long value) {
            return new Placed(
                    value,
                    forecast.probabilityUpTo(value - 1),
                    forecast.probabilityUpTo(value),
                    value >= forecast.quantile(0.1) && value <= forecast.quantile(0.9),
                    value >= forecast.quantile(0.025) && value <= forecast.quantile(0.975),
                    score(forecast, value));
        }

        private static double score(Distribution forecast, long value) {
            long step = forecast.step();
            double score = 0;
            for (long x = 0; x <= Math.max(forecast.maximum(), value); x += step) {
                double upTo = forecast.probabilityUpTo(x);
                score += step * Math.pow(x >= value ? 1 - upTo : upTo, 2);
            }
            return score;
        }
    }
}
