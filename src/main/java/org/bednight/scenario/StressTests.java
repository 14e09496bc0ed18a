package org.bednight.scenario;

import org.bednight.scenario.adjustment.AdjustmentContext;
import org.bednight.scenario.adjustment.Scenario;
import org.bednight.scenario.adjustment.StandardStressTests;

/** Runs the standard stress tests on the forecast of a year. */
final class StressTests {

    private final AdjustmentContext setting;
    private final Doubts doubts;
    private final Outcome base;

    private StressTests(AdjustmentContext setting, Doubts doubts) {
        this.setting = setting;
        this.doubts = doubts;
        this.base = Outcome.of(setting.assumptions());
    }

    static Stress of(AdjustmentContext setting, Doubts doubts) {
        return new StressTests(setting, doubts).run();
    }

    private Stress run() {
        return new Stress(
                base.figures(),
                StandardStressTests.of(setting).parallelStream().map(this::test).toList(),
                doubts.about(base));
    }

    private Stress.Test test(StandardStressTests.Blow blow) {
        var figures = Outcome.of(Scenario.apply(blow.adjustments(), setting)).figures();
        return new Stress.Test(
                blow.name(),
                String.join(
                        "; ",
                        blow.adjustments().stream()
                                .map(adjustment -> adjustment.words(setting))
                                .toList()),
                figures,
                Comparison.Difference.between(base.figures(), figures).variance(),
                figures.probabilityOfOverspend(),
                blow.adjustments());
    }
}
