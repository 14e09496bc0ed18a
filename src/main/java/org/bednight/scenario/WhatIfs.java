package org.bednight.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import org.bednight.projection.Forecasts;
import org.bednight.scenario.adjustment.Scenario;
import org.bednight.scenario.adjustment.Setting;

/** Makes adjustments to forecasts. */
@ApplicationScoped
public class WhatIfs {

    private final Forecasts forecasts;

    WhatIfs(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    /**
     * Computes how much the adjustments of {@code scenario} move the forecast.
     *
     * @throws InvalidScenario if an adjustment is not valid
     */
    public Comparison compare(Forecasts.Request request, Scenario scenario) {
        var setting = setting(request);
        return ComparisonReport.of(request, setting, scenario.check(setting));
    }

    /** Returns a forecast to which several what-ifs can be put. */
    public Base base(Forecasts.Request request) {
        return new Base(setting(request));
    }

    /**
     * Seeks the number that reaches {@code goal}.
     *
     * @throws InvalidGoal if there is no such number, or nothing that it could reach
     * @throws NoBudgetToMeet if no budget, or no range, is known
     */
    public Solution solve(Forecasts.Request request, Goal goal) {
        return GoalSearch.solve(setting(request), goal);
    }

    /** Runs the standard stress tests. */
    public Stress stress(Forecasts.Request request) {
        return StressTests.of(setting(request));
    }

    /** Returns what adjustments to a forecast are made to. */
    Setting setting(Forecasts.Request request) {
        return new Setting(
                request.authority().code(), forecasts.assumptions(request), forecasts.listReferences(request));
    }
}
