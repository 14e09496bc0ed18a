package org.bednight.scenario;

import org.bednight.scenario.adjustment.Blows;
import org.bednight.scenario.adjustment.Scenario;
import org.bednight.scenario.adjustment.Setting;

/** Runs the standard stress tests on the forecast of a year. */
final class StressTests {

    private final Setting setting;
    private final Doubts doubts;
    private final Outcome base;

    private StressTests(Setting setting, Doubts doubts) {
        this.setting = setting;
        this.doubts = doubts;
        this.base = Outcome.of(setting.assumptions());
    }

    static Stress of(Setting setting, Doubts doubts) {
        return new StressTests(setting, doubts).run();
    }

    private Stress run() {
        return new Stress(
                base.figures(),
                Blows.of(setting).parallelStream().map(this::test).toList(),
                doubts.about(base));
    }

    private Stress.Test test(Blows.Blow blow) {
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
