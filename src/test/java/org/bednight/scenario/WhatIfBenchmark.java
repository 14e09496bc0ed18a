package org.bednight.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bednight.projection.headline.RatingThresholds;
import org.bednight.scenario.adjustment.Adjustment;
import org.bednight.scenario.adjustment.Adjustments;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a what-if takes from facts in memory, with nothing computed before: three adjustments compared, with the range
 * of the difference, within 50 ms; a goal sought within 500 ms. For Birmingham in 2018, and for the largest of 174
 * made-up authorities.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class WhatIfBenchmark {

    private static final Judgement USUAL = new Judgement(
            Optional.empty(),
            new RatingThresholds(BigDecimal.ONE, BigDecimal.TEN, new BigDecimal("0.5"), new BigDecimal("0.8"), null));

    @Param({"birmingham", "largest"})
    String council = "birmingham";

    @Param({"rolling-average", "episode"})
    String model = "rolling-average";

    private Councils.Council facts = Councils.birmingham(model);
    private List<Adjustment> three = List.of();

    @Setup
    public void load() {
        facts = council.equals("largest") ? Councils.largest(model) : Councils.birmingham(model);
        three = Adjustments.three(facts.setting().assumptions().asAt().plusDays(93));
    }

    @Benchmark
    public Comparison compareThree() {
        return ComparisonReport.of(facts.request(), facts.setting(), three, USUAL);
    }

    /** Which share of the nights has to be diverted for the year to come out on budget. */
    @Benchmark
    public Solution solveForVariance() {
        return GoalSearch.solve(facts.setting(), goal(new Goal.Target(BigDecimal.ZERO, null)), USUAL);
    }

    /** Which share leaves a chance of an overspend of a fifth. */
    @Benchmark
    public Solution solveForChance() {
        return GoalSearch.solve(facts.setting(), goal(new Goal.Target(null, new BigDecimal("0.2"))), USUAL);
    }

    @Benchmark
    public Stress stress() {
        return StressTests.of(facts.setting(), USUAL);
    }

    private static Goal goal(Goal.Target target) {
        return new Goal(List.of(Adjustments.diverted()), new Goal.Vary(0, "share", null, null), target);
    }
}
