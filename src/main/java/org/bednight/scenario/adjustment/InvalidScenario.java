package org.bednight.scenario.adjustment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bednight.problem.Problem;

/** A scenario has adjustments that are not valid. */
public final class InvalidScenario extends Problem {

    private static final long serialVersionUID = 1;

    private static final int TOLD = 3;

    private InvalidScenario(String detail, Map<String, ?> members) {
        super(Kind.INVALID, "invalid-scenario", detail, members);
    }

    static InvalidScenario of(List<AdjustmentFaults.Fault> faults) {
        var detail = faults.stream()
                .limit(TOLD)
                .map(AdjustmentFaults.Fault::toString)
                .collect(Collectors.joining("; "));
        var more = faults.size() > TOLD ? "; and %d more".formatted(faults.size() - TOLD) : "";
        return new InvalidScenario(
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

    static InvalidScenario ofTooMany(int adjustments) {
        return new InvalidScenario(
                "A scenario has at most %d adjustments, but had %d: put together those of one kind."
                        .formatted(Scenario.MOST, adjustments),
                Map.of("adjustments", adjustments, "most", Scenario.MOST));
    }

    static InvalidScenario ofNoEpisodes() {
        return new InvalidScenario(
                "Adjustments of children (arrivals, length-of-stay, diversion, remands, release) need episodes, but the authority has none for these dates: import its remand episodes, or use adjustments of sectors, prices, allocations and mitigations.",
                Map.of());
    }

    static InvalidScenario ofMissing(int index) {
        return new InvalidScenario(
                "adjustments[%d] is an object with a kind, but was null.".formatted(index),
                Map.of("adjustment", index));
    }
}
