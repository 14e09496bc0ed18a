package org.bednight.forecast.model;

import java.util.Map;

/** Expects each month to come to be as the last complete one: the plainest of yardsticks. */
public record Naive() implements RateModel {

    @Override
    public String name() {
        return "naive";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public int monthsNeeded() {
        return 1;
    }

    @Override
    public int monthsUsed(int months) {
        return 1;
    }

    @Override
    public RateCurve learn(MonthlyNights history) {
        double last = history.rate(history.months() - 1);
        return ahead -> last;
    }
}
