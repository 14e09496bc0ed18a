package org.bednight.forecast.model;

import java.util.Map;

/**
 * Expects each month to have the daily rate of the same month a year before.
 *
 * @see <a href="https://otexts.com/fpp3/simple-methods.html">Hyndman and Athanasopoulos, Forecasting, 5.2</a>
 */
public record SeasonalNaive() implements RateModel {

    private static final int YEAR = 12;

    @Override
    public String name() {
        return "seasonal-naive";
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
    public int monthsUsed(int months) {
        return YEAR;
    }

    @Override
    public RateCurve learn(MonthlyNights history) {
        int yearAgo = history.months() - YEAR;
        return ahead -> history.rate(yearAgo + ahead % YEAR);
    }
}
