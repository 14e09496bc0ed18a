package org.bednight.scenario.adjustment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bednight.language.Counted;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.remand.episode.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A what-if: adjustments of what a forecast assumes. An empty list is the forecast itself.
 *
 * @param adjustments at most {@value #MOST}
 */
@Schema(
        name = "Scenario",
        description = "A what-if: adjustments of what a forecast assumes; none is the forecast itself")
public record Scenario(@Nullable List<@Nullable Adjustment> adjustments) {

    /** How many adjustments a scenario has at the most. */
    static final int MOST = 20;

    /**
     * Returns the adjustments, after a look at whether each can be so.
     *
     * @throws org.bednight.problem.Problem if one cannot, or there are too many
     */
    public List<Adjustment> check(AdjustmentContext setting) {
        var listed = adjustments == null ? List.<@Nullable Adjustment>of() : adjustments;
        if (listed.size() > MOST) {
            throw AdjustmentProblems.tooMany(listed.size());
        }
        var checked = new ArrayList<Adjustment>();
        var faults = new ArrayList<AdjustmentFaults.Fault>();
        for (int index = 0; index < listed.size(); index++) {
            var adjustment = listed.get(index);
            if (adjustment == null) {
                throw AdjustmentProblems.missing(index);
            }
            var own = new AdjustmentFaults(setting, index, adjustment.kindName());
            adjustment.check(own);
            faults.addAll(own.list());
            checked.add(adjustment);
        }
        if (!faults.isEmpty()) {
            throw AdjustmentProblems.invalid(faults);
        }
        return checked;
    }

    /** Lists the episodes that the adjustments name. */
    public List<Reference> listEpisodes() {
        return adjustments == null
                ? List.of()
                : adjustments.stream()
                        .filter(Objects::nonNull)
                        .flatMap(adjustment -> adjustment.findEpisode().stream())
                        .toList();
    }

    /** Returns the assumptions of {@code base} with all of {@code adjustments} made, in the order of what they act on. */
    public static Assumptions apply(List<Adjustment> adjustments, AdjustmentContext base) {
        var assumptions = base.assumptions();
        var inOrder = adjustments.stream()
                .sorted(Comparator.comparing(Adjustment::actsOn))
                .toList();
        for (var adjustment : inOrder) {
            assumptions = adjustment.apply(new AdjustmentContext(base.authority(), assumptions, base.episodes()));
        }
        return assumptions;
    }

    /** Returns each of {@code adjustments} in a sentence that a paper can take over. */
    public static List<String> sentences(List<Adjustment> adjustments, AdjustmentContext setting) {
        return adjustments.stream()
                .map(adjustment -> adjustment.words(setting))
                .map(words -> Counted.capital(words) + ".")
                .toList();
    }
}
