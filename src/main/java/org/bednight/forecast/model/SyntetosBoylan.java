package org.bednight.forecast.model;

import java.util.Map;
import org.bednight.forecast.Alpha;
import org.bednight.forecast.smoothing.IntermittentDemand;
import org.bednight.forecast.smoothing.IntermittentDemand.Start;

/**
 * The approximation of Syntetos and Boylan: Croston's method less its bias ({@link
 * IntermittentDemand#syntetosBoylan}).
 *
 * @param alpha the weight of the newest month with children
 */
public record SyntetosBoylan(Alpha alpha) implements RateModel {

    /** With α = 0.1. */
    public static final SyntetosBoylan DEFAULT = new SyntetosBoylan(Alpha.TENTH);

    @Override
    public String name() {
        return "sba";
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
        double rate = IntermittentDemand.syntetosBoylan(history.rates(), history.months(), alpha.weight(), Start.MEAN);
        return ahead -> rate;
    }
}
