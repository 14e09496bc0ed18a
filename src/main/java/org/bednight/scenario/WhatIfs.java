package org.bednight.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.bednight.capacity.HeavyWork;
import org.bednight.projection.Forecasts;
import org.bednight.projection.StaysInDoubt;
import org.bednight.projection.headline.RatingRules;
import org.bednight.scenario.adjustment.AdjustmentContext;
import org.bednight.scenario.adjustment.Scenario;

/** Makes adjustments to forecasts. */
@ApplicationScoped
public class WhatIfs {

    private static final int AT_ONCE = 2;

    private final Forecasts forecasts;
    private final StaysInDoubt stays;
    private final RatingRules rules;
    private final HeavyWork work;

    WhatIfs(Forecasts forecasts, StaysInDoubt stays, RatingRules rules, HeavyWork work) {
        this.forecasts = forecasts;
        this.stays = stays;
        this.rules = rules;
        this.work = work;
    }

    /**
     * Computes how much the adjustments of {@code scenario} move the forecast.
     *
     * @throws org.bednight.problem.Problem if an adjustment is not valid
     */
    public Comparison compare(Forecasts.Request request, Scenario scenario) {
        var setting = setting(request);
        return admitted(
                setting, () -> ComparisonReport.of(request, setting, scenario.check(setting), judgement(request)));
    }

    /**
     * Computes how likely each cost is, month by month, with the adjustments of {@code scenario} made.
     *
     * @throws org.bednight.problem.Problem if an adjustment is not valid
     */
    public PeriodRanges ranges(Forecasts.Request request, Scenario scenario) {
        var setting = setting(request);
        return admitted(setting, () -> PeriodRanges.of(Scenario.apply(scenario.check(setting), setting)));
    }

    /** Returns a forecast to which several what-ifs can be put. */
    public Base base(Forecasts.Request request) {
        var setting = setting(request);
        return admitted(setting, () -> new Base(setting, judgement(request)));
    }

    /**
     * Returns what the adjustments of {@code scenario} do to {@code base}, all together.
     *
     * @throws org.bednight.problem.Problem if an adjustment is not valid
     */
    public Base.Effect effectOf(Scenario scenario, Base base) {
        return admitted(base.setting(), () -> base.effectOf(scenario));
    }

    /**
     * Seeks the number that reaches {@code goal}.
     *
     * @throws org.bednight.problem.Problem if there is no such number, or nothing that it could reach
     * @throws org.bednight.problem.Problem if no budget, or no range, is known
     */
    public Solution solve(Forecasts.Request request, Goal goal) {
        var setting = setting(request);
        return admitted(setting, () -> GoalSearch.solve(setting, goal, judgement(request)));
    }

    /** Runs the standard stress tests. */
    public Stress stress(Forecasts.Request request) {
        var setting = setting(request);
        return admitted(setting, () -> StressTests.of(setting, judgement(request)));
    }

    /** Waits for room in memory, as for the range of the forecast: a what-if works several of them out, some at once. */
    private <T> T admitted(AdjustmentContext setting, Supplier<T> whatIf) {
        return work.run(estimate(setting), whatIf);
    }

    /** Returns what a what-if takes in memory, in bytes. */
    static long estimate(AdjustmentContext setting) {
        return AT_ONCE * HeavyWork.range(setting.assumptions().childrenIn());
    }

    private Judgement judgement(Forecasts.Request request) {
        return new Judgement(
                stays.findWarning(request),
                rules.thresholdsOf(request.authority().code()));
    }

    /** Returns what adjustments to a forecast are made to. */
    AdjustmentContext setting(Forecasts.Request request) {
        return new AdjustmentContext(
                request.authority().code(), forecasts.assumptions(request), forecasts.listReferences(request));
    }
}
