package org.bednight.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import org.bednight.projection.Forecasts;
import org.bednight.projection.StaysInDoubt;
import org.bednight.scenario.adjustment.Scenario;
import org.bednight.scenario.adjustment.Setting;

/** Makes adjustments to forecasts. */
@ApplicationScoped
public class WhatIfs {

    private final Forecasts forecasts;
    private final StaysInDoubt stays;

    WhatIfs(Forecasts forecasts, StaysInDoubt stays) {
        this.forecasts = forecasts;
        this.stays = stays;
    }

    /**
     * Computes how much the adjustments of {@code scenario} move the forecast.
     *
     * @throws InvalidScenario if an adjustment is not valid
     */
    public Comparison compare(Forecasts.Request request, Scenario scenario) {
        var setting = setting(request);
        return ComparisonReport.of(request, setting, scenario.check(setting), doubts(request));
    }

    /** Returns a forecast to which several what-ifs can be put. */
    public Base base(Forecasts.Request request) {
        return new Base(setting(request), doubts(request));
    }

    /**
     * Seeks the number that reaches {@code goal}.
     *
     * @throws InvalidGoal if there is no such number, or nothing that it could reach
     * @throws NoBudgetToMeet if no budget, or no range, is known
     */
    public Solution solve(Forecasts.Request request, Goal goal) {
        return GoalSearch.solve(setting(request), goal, doubts(request));
    }

    /** Runs the standard stress tests. */
    public Stress stress(Forecasts.Request request) {
        return StressTests.of(setting(request), doubts(request));
    }

    private Doubts doubts(Forecasts.Request request) {
        return new Doubts(stays.findWarning(request));
    }

    /** Returns what adjustments to a forecast are made to. */
    Setting setting(Forecasts.Request request) {
        return new Setting(
                request.authority().code(), forecasts.assumptions(request), forecasts.listReferences(request));
    }
}
