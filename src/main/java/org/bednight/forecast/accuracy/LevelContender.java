package org.bednight.forecast.accuracy;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.bednight.forecast.model.ExponentialSmoothing;

/**
 * Simple exponential smoothing, and how far the rest of the year may stray from it, known from monthly totals alone.
 *
 * <p>A month's error e<sub>j</sub> moves its own nights and, by α, those of all later months. With the remaining months'
 * days d the sum has the variance σ² Σ<sub>j</sub> (d<sub>j</sub> + α Σ<sub>h&gt;j</sub> d<sub>h</sub>)², where σ² =
 * Σe² ÷ (months − 2) over the record, α and the first level having been fitted; for what nights come to, d is weighed by
 * the month's worth of a night. Sectors are taken as independent, and the sum as normal.
 *
 * @see <a href="https://doi.org/10.1007/978-3-540-71918-2">Hyndman, Koehler, Ord and Snyder, Forecasting with exponential
 *     smoothing, 2008, 6.3: lead-time demand</a>
 */
record LevelContender(String name, ExponentialSmoothing model) implements Contender {

    private static final int FITTED = 2;

    @Override
    public double[] rates(Origin origin, int sector) {
        return origin.rates(sector, model);
    }

    @Override
    public Optional<Prediction> nights(Origin origin) {
        return Optional.of(sum(origin, sector -> origin::days));
    }

    @Override
    public Optional<Prediction> worth(Origin origin) {
        var sum = sum(origin, sector -> ahead -> origin.days(ahead) * origin.worthOfNight(sector, ahead));
        return Optional.of(sum);
    }

    private CutNormal sum(Origin origin, Weights weights) {
        double mean = 0;
        double variance = 0;
        for (int sector = 0; sector < origin.sectors(); sector++) {
            if (origin.isEmpty(sector)) {
                continue;
            }
            var level = origin.smooth(sector, model);
            double errors =
                    level.squaredError() / Math.max(1, origin.history(sector).months() - FITTED);
            var weight = weights.of(sector);
            double later = 0;
            double squares = 0;
            for (int ahead = origin.months() - 1; ahead >= 0; ahead--) {
                double own = weight.applyAsDouble(ahead);
                double moved = own + level.alpha() * later;
                squares += moved * moved;
                later += own;
            }
            mean += Math.max(0, level.level()) * later;
            variance += errors * squares;
        }
        return new CutNormal(mean, Math.sqrt(variance));
    }

    /** What a child per night throughout a month adds to the sum. */
    private interface Weights {

        IntToDoubleFunction of(int sector);
    }
}
