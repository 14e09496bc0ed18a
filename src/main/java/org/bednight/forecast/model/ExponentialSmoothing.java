package org.bednight.forecast.model;

import java.util.Map;
import java.util.Optional;
import org.bednight.forecast.Alpha;
import org.bednight.forecast.smoothing.LevelSmoothing;

/**
 * Simple exponential smoothing: expects the level that the daily rates have reached, in which newer months weigh more
 * ({@link LevelSmoothing}).
 *
 * @param alpha the weight of the newest month; fitted where it is left open
 */
public record ExponentialSmoothing(Optional<Alpha> alpha) implements RateModel {

    /** With fitted α. */
    public static final ExponentialSmoothing DEFAULT = new ExponentialSmoothing(Optional.empty());

    @Override
    public String name() {
        return "ses";
    }

    @Override
    public Map<String, String> settings() {
        return alpha.map(weight -> Map.of("alpha", weight.toString())).orElse(Map.of());
    }

    @Override
    public int monthsNeeded() {
        return 1;
    }

    @Override
    public RateCurve learn(MonthlyNights history) {
        double level = smooth(history).level();
        return ahead -> level;
    }

    /** Returns the fit itself: the level, α and how far it erred. */
    public LevelSmoothing smooth(MonthlyNights history) {
        return alpha.map(weight -> LevelSmoothing.fit(history.rates(), history.months(), weight.weight()))
                .orElseGet(() -> LevelSmoothing.fit(history.rates(), history.months()));
    }
}
