package org.bednight.forecast.model;

import java.util.Map;
import org.bednight.forecast.Alpha;
import org.bednight.forecast.smoothing.IntermittentDemand;
import org.bednight.forecast.smoothing.IntermittentDemand.Start;

/**
 * Croston's method for months that are mostly empty: smooths the rates of the months with children, and the months
 * between them, apart ({@link IntermittentDemand#croston}). Known to come out too high; {@link SyntetosBoylan} mends
 * that.
 *
 * @param alpha the weight of the newest month with children
 */
public record Croston(Alpha alpha) implements RateModel {

    /** With α = 0.1. */
    public static final Croston DEFAULT = new Croston(Alpha.TENTH);

    @Override
    public String name() {
        return "croston";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("alpha", alpha.toString());
    }

    @Override
    public int monthsNeeded() {
        return 1;
    }

    @Override
    public RateCurve learn(MonthlyNights history) {
        double rate = IntermittentDemand.croston(history.rates(), history.months(), alpha.weight(), Start.MEAN);
        return ahead -> rate;
    }
}
