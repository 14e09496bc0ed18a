package org.bednight.authority;

import java.util.Map;
import org.bednight.problem.Problem;

/** An authority names a successor that is not on record. */
final class UnknownSuccessor extends Problem {

    private static final long serialVersionUID = 1;

    UnknownSuccessor(Authority authority) {
        super(
                Kind.INVALID,
                "unknown-successor",
                "%2$s is stated as the successor of %1$s, but no such authority is on record: add it first."
                        .formatted(authority.code(), authority.successor()),
                Map.of("successor", String.valueOf(authority.successor())));
    }
}
