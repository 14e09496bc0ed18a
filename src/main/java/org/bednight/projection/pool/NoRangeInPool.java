package org.bednight.projection.pool;

import java.util.Map;
import org.bednight.authority.Authority;
import org.bednight.problem.Problem;

/** An authority cannot be pooled, since there is no range of its cost. */
final class NoRangeInPool extends Problem {

    private static final long serialVersionUID = 1;

    NoRangeInPool(Authority authority, Problem reason) {
        super(
                Kind.MISSING_DATA,
                "no-range-in-pool",
                "There is no range of the cost of %s, %s: leave it out, or mend this. %s"
                        .formatted(authority.name(), authority.code(), reason.getMessage()),
                Map.of("authority", authority.code().value(), "reason", reason.type()));
    }
}
