package org.bednight.forecast.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bednight.forecast.Alpha;
import org.bednight.forecast.smoothing.IntermittentDemand;
import org.bednight.forecast.smoothing.IntermittentDemand.Start;

/**
 * The method of Teunter, Syntetos and Babai: the chance of a month with children falls with every month without
 * ({@link IntermittentDemand#teunterSyntetosBabai}).
 *
 * @param alpha the weight of the newest month with children
 * @param beta the weight of the newest month in the chance that there are children
 */
public record TeunterSyntetosBabai(Alpha alpha, Alpha beta) implements RateModel {

    /** With α = β = 0.1. */
    public static final TeunterSyntetosBabai DEFAULT = new TeunterSyntetosBabai(Alpha.TENTH, Alpha.TENTH);

    @Override
    public String name() {
        return "tsb";
    }

    @Override
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("alpha", alpha.toString());
        settings.put("beta", beta.toString());
        return settings;
    }

    @Override
    public int monthsNeeded() {
        return 1;
    }

    @Override
    public RateCurve learn(MonthlyNights history) {
        double rate = IntermittentDemand.teunterSyntetosBabai(
                history.rates(), history.months(), alpha.weight(), beta.weight(), Start.MEAN);
        return ahead -> rate;
    }
}
