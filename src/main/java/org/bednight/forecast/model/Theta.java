package org.bednight.forecast.model;

import java.util.Map;
import org.bednight.forecast.smoothing.Seasonality;
import org.bednight.forecast.smoothing.ThetaSmoothing;

/**
 * The Theta method: a smoothed level with half the straight-line trend ({@link ThetaSmoothing}), on rates that are
 * first freed of their season where they show one ({@link Seasonality}).
 */
public record Theta() implements RateModel {

    private static final int YEAR = 12;

    @Override
    public String name() {
        return "theta";
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
        int months = history.months();
        var season = Seasonality.find(history.rates(), months, YEAR);
        if (season.isEmpty()) {
            var fitted = ThetaSmoothing.fit(history.rates(), months);
            return ahead -> fitted.expect(ahead + 1);
        }
        var factors = season.get();
        var fitted = ThetaSmoothing.fit(factors.remove(history.rates(), months), months);
        return ahead -> fitted.expect(ahead + 1) * factors.factor(months + ahead);
    }
}
