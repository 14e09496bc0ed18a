package org.bednight.funding;

import java.util.Map;
import org.bednight.problem.Problem;

/** A request names an allocation that is not on record. */
final class UnknownAllocation extends Problem {

    private static final long serialVersionUID = 1;

    UnknownAllocation(Allocation.Key key, String funder) {
        super(
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
