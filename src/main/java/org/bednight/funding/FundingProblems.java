package org.bednight.funding;

import java.util.Map;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;

/** Makes the problems with allocations. */
final class FundingProblems {

    private FundingProblems() {}

    /** A request names an allocation that is not on record. */
    static Problem unknownAllocation(Allocation.Key key, String funder) {
        return Problem.of(
                Kind.UNKNOWN,
                "unknown-allocation",
                "There is no allocation to %s for %s from '%s', known from %s: see /api/v1/authorities/%s/allocations?financialYear=%s."
                        .formatted(
                                key.authority(),
                                key.year(),
                                funder,
                                key.knownFrom() == null ? "the start" : key.knownFrom(),
                                key.authority(),
                                key.year()),
                Map.of("funder", funder));
    }
}
