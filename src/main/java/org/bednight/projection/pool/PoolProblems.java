package org.bednight.projection.pool;

import java.util.Map;
import org.bednight.authority.Authority;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;

/** Makes the problems with pools of authorities. */
final class PoolProblems {

    private PoolProblems() {}

    /** An authority cannot be pooled, since there is no range of its cost. */
    static Problem noRangeInPool(Authority authority, Problem reason) {
        return Problem.of(
                Kind.MISSING_DATA,
                "no-range-in-pool",
                "There is no range of the cost of %s, %s: leave it out, or mend this. %s"
                        .formatted(authority.name(), authority.code(), reason.getMessage()),
                Map.of("authority", authority.code().value(), "reason", reason.type()));
    }
}
