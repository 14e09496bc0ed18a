package org.bednight.forecast.outlook;

import java.util.List;

/**
 * One forecast of the rest of a year, held against what came of it.
 *
 * @param yearly the nights that the authority has in a year of its record
 * @param actual the nights that came
 * @param mean the nights that were expected
 * @param median their median
 * @param nights where the nights came to lie in their distribution
 * @param cost where the cost came to lie in its distribution
 * @param meanCost what they were expected to cost, in pence
 * @param chance the chance that was given to more nights in the year than in the year before
 * @param overspent whether they came
 * @param rolling the nights that rolling averages of 3, 6 and 12 months expected
 */
record Trial(
        double yearly,
        int actual,
        double mean,
        double median,
        double meanCost,
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
     * @param left the nights of the year before less those slept by then
     */
    static Trial of(
            double yearly,
            Distribution nights,
            Distribution cost,
            int actual,
            long paid,
            long left,
            List<Double> rolling) {
        return new Trial(
                yearly,
                actual,
                nights.mean(),
                nights.median(),
                cost.mean(),
                Placed.of(nights, actual),
                Placed.of(cost, paid),
                left < 0 ? 1 : nights.probabilityAbove(left),
                actual > left,
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
     * @param pinball the mean pinball loss of the quantiles of {@link #LEVELS}
     */
    record Placed(
            double value, double below, double upTo, boolean within80, boolean within95, double crps, double pinball) {

        private static final List<Double> LEVELS = List.of(0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975);

        static Placed of(Distribution forecast, long value) {
            return new Placed(
                    value,
                    forecast.probabilityUpTo(value - 1),
                    forecast.probabilityUpTo(value),
                    value >= forecast.quantile(0.1) && value <= forecast.quantile(0.9),
                    value >= forecast.quantile(0.025) && value <= forecast.quantile(0.975),
                    score(forecast, value),
                    LEVELS.stream()
                            .mapToDouble(level -> pinball(level, (double) forecast.quantile(level), (double) value))
                            .average()
                            .orElseThrow());
        }

        private static double pinball(double level, double quantile, double value) {
            return value >= quantile ? level * (value - quantile) : (1 - level) * (quantile - value);
        }

        /**
         * Returns the part of the value's place that lies between two levels: a value to which a chance of its own was given
         * lies anywhere in it.
         */
        double between(double low, double high) {
            double width = upTo - below;
            if (width <= 0) {
                return below >= low && below <= high ? 1 : 0;
            }
            return Math.max(0, Math.min(upTo, high) - Math.max(below, low)) / width;
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
