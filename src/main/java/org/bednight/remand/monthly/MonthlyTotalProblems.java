package org.bednight.remand.monthly;

import java.util.Map;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;

/** Makes the problems with monthly totals. */
final class MonthlyTotalProblems {

    private MonthlyTotalProblems() {}

    /** A request names a total that is not on record. */
    static Problem unknownTotal(MonthlyTotal.Key key) {
        return Problem.of(
                Kind.UNKNOWN,
                "unknown-monthly-total",
                "%s has no total of %s for %s on record: see /api/v1/authorities/%s/monthly-bed-nights."
                        .formatted(key.authority(), key.sector(), key.month(), key.authority()),
                Map.of("month", key.month().toString(), "sector", key.sector().toString()));
    }
}
