package org.bednight.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.bednight.money.Money;
import org.bednight.projection.Projection;
import org.bednight.projection.headline.ChanceWords;
import org.bednight.projection.headline.HeadlineWords;
import org.bednight.scenario.adjustment.AdjustmentContext;
import org.bednight.scenario.adjustment.Scenario;
import org.jspecify.annotations.Nullable;

/** Seeks the number that brings a variance, or the chance of an overspend, to a target. */
final class GoalSearch {

    private static final int DECIMALS = 4;
    private static final int MOST_TRIALS = 200;
    private static final double RELATIVE = 1e-9;

    private final AdjustmentContext setting;
    private final Goal goal;
    private final Judgement judgement;

    private GoalSearch(AdjustmentContext setting, Goal goal, Judgement judgement) {
        this.setting = setting;
        this.goal = goal;
        this.judgement = judgement;
    }

    static Solution solve(AdjustmentContext setting, Goal goal, Judgement judgement) {
        goal.check();
        goal.with(goal.least()).check(setting);
        goal.with(goal.most()).check(setting);
        return new GoalSearch(setting, goal, judgement).solve();
    }

    private Solution solve() {
        double atLeast = excess(goal.least());
        double atMost = excess(goal.most());
        if (Math.signum(atLeast) * Math.signum(atMost) > 0) {
            return solution(null);
        }
        double low = goal.least().doubleValue();
        double high = goal.most().doubleValue();
        double root = atLeast == 0
                ? low
                : atMost == 0
                        ? high
                        : new BrentSolver(RELATIVE, (high - low) * RELATIVE)
                                .solve(MOST_TRIALS, value -> excess(new BigDecimal(value)), low, high);
        return solution(rounded(root));
    }

    /** Rounds to where the target is met rather than just missed. */
    private BigDecimal rounded(double root) {
        var down = new BigDecimal(root).setScale(DECIMALS, RoundingMode.FLOOR).max(goal.least());
        var up = new BigDecimal(root).setScale(DECIMALS, RoundingMode.CEILING).min(goal.most());
        return excess(down) <= 0 ? down : up;
    }

    private BigDecimal target() {
        var target = goal.target();
        if (target == null) {
            throw new IllegalStateException("A goal that was checked has a target");
        }
        var chance = target.probabilityOfOverspend();
        var variance = target.variance();
        return chance != null ? chance : variance == null ? BigDecimal.ZERO : variance;
    }

    private boolean isOfChance() {
        return goal.target() != null && goal.target().probabilityOfOverspend() != null;
    }

    /** Returns by how much the target is exceeded with {@code value}. */
    private double excess(BigDecimal value) {
        var assumptions = Scenario.apply(
                goal.with(value.setScale(10, RoundingMode.HALF_UP)).check(setting), setting);
        if (isOfChance()) {
            double chance = Outcome.of(assumptions).chance().orElseThrow(ScenarioProblems::noBudgetToMeet);
            return chance - target().doubleValue();
        }
        var variance = Projection.of(assumptions).variance().orElseThrow(ScenarioProblems::noBudgetToMeet);
        return variance.pounds().subtract(target()).doubleValue();
    }

    private Outcome outcome(BigDecimal value) {
        return Outcome.of(Scenario.apply(goal.with(value).check(setting), setting));
    }

    private Solution solution(@Nullable BigDecimal value) {
        var base = Outcome.of(setting.assumptions());
        var atLeast = judgement.figures(outcome(goal.least()));
        var atMost = judgement.figures(outcome(goal.most()));
        if (value == null) {
            return new Solution(
                    false,
                    null,
                    nothing(atLeast, atMost),
                    judgement.figures(base),
                    null,
                    null,
                    null,
                    atLeast,
                    atMost,
                    judgement.doubts(base));
        }
        var found = outcome(value);
        Money less = base.projection().cost().minus(found.projection().cost());
        return new Solution(
                true,
                value,
                found(value, found),
                judgement.figures(base),
                judgement.figures(found),
                base.projection().bedNights().subtract(found.projection().bedNights()),
                less,
                atLeast,
                atMost,
                judgement.doubts(found));
    }

    /** What casts doubt on the year that is found stands before what reaches it. */
    private String found(BigDecimal value, Outcome found) {
        var sought = goal.with(value)
                .check(setting)
                .get(goal.vary() == null ? 0 : goal.vary().adjustment());
        var reached = "With %s, the %s is brought to %s.".formatted(sought.words(setting), measure(), goalText());
        return Stream.concat(found.cautions().stream(), Stream.of(reached)).collect(Collectors.joining(" "));
    }

    private String nothing(Comparison.Figures atLeast, Comparison.Figures atMost) {
        return "Nothing from %s to %s brings the %s to %s: it is %s at the one and %s at the other."
                .formatted(goal.least(), goal.most(), measure(), goalText(), figure(atLeast), figure(atMost));
    }

    private String measure() {
        return isOfChance() ? "chance of an overspend" : "variance";
    }

    private String goalText() {
        return isOfChance() ? AdjustmentContext.percent(target()) : HeadlineWords.exact(target());
    }

    private String figure(Comparison.Figures figures) {
        return isOfChance()
                ? ChanceWords.percent(Objects.requireNonNull(figures.probabilityOfOverspend()))
                : HeadlineWords.exact(Objects.requireNonNull(figures.variance()).pounds());
    }
}
