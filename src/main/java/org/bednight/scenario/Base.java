package org.bednight.scenario;

import java.util.List;
import org.bednight.scenario.adjustment.AdjustmentContext;
import org.bednight.scenario.adjustment.Scenario;

/** A forecast to which what-ifs are put, each by itself. */
public final class Base {

    private final AdjustmentContext setting;
    private final Judgement judgement;
    private final Outcome outcome;

    Base(AdjustmentContext setting, Judgement judgement) {
        this.setting = setting;
        this.judgement = judgement;
        this.outcome = Outcome.of(setting.assumptions());
    }

    /**
     * What a what-if makes of the forecast, and what lies between them.
     *
     * @param words its adjustments, each in a sentence
     * @param warnings what is doubtful about it, in sentences
     */
    public record Effect(
            List<String> words, Comparison.Figures scenario, Comparison.Difference difference, List<String> warnings) {

        public Effect {
            words = List.copyOf(words);
            warnings = List.copyOf(warnings);
        }
    }

    public Comparison.Figures figures() {
        return judgement.figures(outcome);
    }

    AdjustmentContext setting() {
        return setting;
    }

    /** Lists what is doubtful about the forecast, in sentences. */
    public List<String> warnings() {
        return judgement.doubts(outcome);
    }

    /**
     * Returns what the adjustments of {@code scenario} do, all together.
     *
     * @throws org.bednight.problem.Problem if an adjustment is not valid
     */
    Effect effectOf(Scenario scenario) {
        var adjustments = scenario.check(setting);
        var whatIf = Outcome.of(Scenario.apply(adjustments, setting));
        return new Effect(
                Scenario.sentences(adjustments, setting),
                judgement.figures(whatIf),
                outcome.differenceTo(whatIf),
                judgement.doubts(whatIf));
    }
}
