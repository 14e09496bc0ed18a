package org.bednight.forecast.model;

import java.util.List;
import java.util.Map;
import org.bednight.forecast.Window;

/**
 * Expects the weighted mean of the last w months' daily rates, with the weights 1, 2, … w, the newest month's being w.
 *
 * <p>Where the record is shorter than the window, the window shrinks to the complete months on record.
 *
 * @param window the months that are averaged, in which a year to date has no place
 */
public record WeightedMovingAverage(Window.Months window) implements RateModel {

    /** Six months. */
    public static final WeightedMovingAverage DEFAULT = ofMonths(6);

    public static WeightedMovingAverage ofMonths(int months) {
        return new WeightedMovingAverage(new Window.Months(months));
    }

    @Override
    public String name() {
        return "weighted-moving-average";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("window", window.toString());
    }

    @Override
    public int monthsNeeded() {
        return 1;
    }

    @Override
    public int monthsUsed(int months) {
        return Math.min(months, window.months());
    }

    @Override
    public List<String> assumptions(int months) {
        return window.shortfall(months);
    }

    @Override
    public RateCurve learn(MonthlyNights history) {
        int used = monthsUsed(history.months());
        double sum = 0;
        for (int weight = 1; weight <= used; weight++) {
            sum += weight * history.rate(history.months() - used + weight - 1);
        }
        double mean = sum * 2 / (used * (used + 1.0));
        return ahead -> mean;
    }
}
