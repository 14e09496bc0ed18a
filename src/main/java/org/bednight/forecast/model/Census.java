package org.bednight.forecast.model;

import java.util.List;
import java.util.Map;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.NightCounts;
import org.bednight.forecast.FittedModel;
import org.bednight.forecast.HistoryTooShort;

/**
 * Expects as many children in each night to come as slept in the last night on record: those who leave are taken to
 * be replaced. Needs no month, only a night, and is exact.
 */
public record Census() implements RateModel {

    @Override
    public String name() {
        return "census";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public int monthsNeeded() {
        return 0;
    }

    @Override
    public RateCurve learn(MonthlyNights history) {
        double children = history.lastNight();
        return ahead -> children;
    }

    @Override
    public FittedModel fit(NightCounts slept) {
        if (slept.nights().isEmpty()) {
            throw HistoryTooShort.ofNoNight(name());
        }
        var last = slept.nights().last();
        double children = slept.count(DateRange.ofNights(last, last));
        return new RateFit(DateRange.ofNights(last, last), ahead -> children, List.of());
    }
}
