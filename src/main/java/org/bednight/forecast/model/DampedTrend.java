package org.bednight.forecast.model;

import java.util.Map;
import org.bednight.forecast.smoothing.DampedTrendSmoothing;

/**
 * Expects the level that the daily rates have reached, and a trend that fades from month to month ({@link
 * DampedTrendSmoothing}). All parameters are fitted.
 */
public record DampedTrend() implements RateModel {

    private static final int YEAR = 12;

    @Override
    public String name() {
        return "damped-trend";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public int monthsNeeded() {
        return YEAR;
    }

    @Override
    public RateCurve learn(MonthlyNights history) {
        var fitted = DampedTrendSmoothing.fit(history.rates(), history.months());
        return ahead -> fitted.expect(ahead + 1);
    }
}
