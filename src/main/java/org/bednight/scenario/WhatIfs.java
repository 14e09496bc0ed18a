package org.bednight.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import org.bednight.projection.Forecasts;

/** Makes adjustments to forecasts. */
@ApplicationScoped
class WhatIfs {

    private final Forecasts forecasts;

    WhatIfs(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    /**
     * Tells what the adjustments of {@code scenario} move.
     *
     * @throws InvalidScenario if one of them cannot be so
     */
    Comparison compare(Forecasts.Request request, Scenario scenario) {
        var setting = setting(request);
        return ComparisonReport.of(request, setting, scenario.check(setting));
    }

    /** Returns what adjustments to a forecast are made to. */
    Setting setting(Forecasts.Request request) {
        return new Setting(
                request.authority().code(), forecasts.assumptions(request), forecasts.listReferences(request));
    }
}
