package org.bednight.scenario.adjustment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bednight.problem.Problem;

/** Makes the problems with adjustments that are not valid. */
public final class AdjustmentProblems {

    private static final String INVALID = "invalid-scenario";

    private static final int LISTED = 3;

    private AdjustmentProblems() {}

    /** Returns whether a scenario was refused since an adjustment is not valid. */
    public static boolean isInvalidScenario(Problem refused) {
        return refused.type().equals(INVALID);
    }

    private static Problem problem(String detail, Map<String, ?> members) {
        return Problem.of(Problem.Kind.INVALID, INVALID, detail, members);
    }

    static Problem invalid(List<AdjustmentFaults.Fault> faults) {
        var detail = faults.stream()
                .limit(LISTED)
                .map(AdjustmentFaults.Fault::toString)
                .collect(Collectors.joining("; "));
        var more = faults.size() > LISTED ? "; and %d more".formatted(faults.size() - LISTED) : "";
        return problem(
                detail + more + ".",
                Map.of(
                        "faults",
                        faults.stream()
                                .map(fault -> Map.of(
                                        "adjustment", fault.adjustment(),
                                        "kind", fault.kind(),
                                        "property", fault.property(),
                                        "expected", fault.expected(),
                                        "given", fault.given() == null ? "nothing" : fault.given()))
                                .toList()));
    }

    static Problem tooMany(int adjustments) {
        return problem(
                "A scenario has at most %d adjustments, but had %d: put together those of one kind."
                        .formatted(Scenario.MOST, adjustments),
                Map.of("adjustments", adjustments, "most", Scenario.MOST));
    }

    static Problem noEpisodes() {
        return problem(
                "Adjustments of children (arrivals, length-of-stay, diversion, remands, release) need episodes, but the authority has none for these dates: import its remand episodes, or use adjustments of sectors, prices, allocations and mitigations.",
                Map.of());
    }

    static Problem missing(int index) {
        return problem(
                "adjustments[%d] is an object with a kind, but was null.".formatted(index),
                Map.of("adjustment", index));
    }
}
