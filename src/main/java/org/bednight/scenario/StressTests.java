package org.bednight.scenario;

import org.bednight.scenario.adjustment.AdjustmentContext;
import org.bednight.scenario.adjustment.Scenario;
import org.bednight.scenario.adjustment.StandardStressTests;

/** Runs the standard stress tests on the forecast of a year. */
final class StressTests {

    private final AdjustmentContext setting;
    private final Judgement judgement;
    private final Outcome base;

    private StressTests(AdjustmentContext setting, Judgement judgement) {
        this.setting = setting;
        this.judgement = judgement;
        this.base = Outcome.of(setting.assumptions());
    }

    static Stress of(AdjustmentContext setting, Judgement judgement) {
        return new StressTests(setting, judgement).run();
    }

    private Stress run() {
        return new Stress(
                judgement.figures(base),
                StandardStressTests.of(setting).parallelStream().map(this::test).toList(),
                judgement.doubts(base));
    }

    private Stress.Test test(StandardStressTests.StressTest test) {
        var figures = judgement.figures(Outcome.of(Scenario.apply(test.adjustments(), setting)));
        return new Stress.Test(
                test.name(),
                String.join(
                        "; ",
                        test.adjustments().stream()
                                .map(adjustment -> adjustment.words(setting))
                                .toList()),
                figures,
                Comparison.Difference.between(base.figures(), figures).variance(),
                figures.probabilityOfOverspend(),
                test.adjustments());
    }
}
