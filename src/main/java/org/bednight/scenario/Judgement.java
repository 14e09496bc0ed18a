package org.bednight.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bednight.projection.headline.RatingThresholds;

/**
 * How a what-if is rated and what is doubtful about it, whichever answer shows it: comparisons, goals, stress tests,
 * scenarios side by side.
 *
 * @param toConfirm says what of the forecast rests on open stays that somebody must confirm or close; empty where nothing does
 */
record Judgement(Optional<String> toConfirm, RatingThresholds thresholds) {

    /** Returns the figures of {@code outcome} with their rating. */
    Comparison.Figures figures(Outcome outcome) {
        return outcome.figures(thresholds);
    }

    /** Lists in sentences what is doubtful about {@code outcome}: what casts doubt on its outturn comes first. */
    List<String> doubts(Outcome outcome) {
        var sentences = new ArrayList<>(outcome.cautions());
        toConfirm.ifPresent(sentences::add);
        outcome.projection().findProvisional().ifPresent(sentences::add);
        if (outcome.budget().isEmpty()) {
            sentences.add("No allocation is known: there is no budget, and so no variance.");
        }
        if (outcome.cost().isEmpty()) {
            sentences.add("There is no range by the episode model, and so no chance of an overspend.");
        }
        return sentences;
    }
}
