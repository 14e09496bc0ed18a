package org.bednight.authority;

import java.util.Map;
import org.bednight.problem.Problem;

/** An authority names a successor whose own successors lead back to it. */
final class SuccessorsInCircle extends Problem {

    private static final long serialVersionUID = 1;

    SuccessorsInCircle(Authority authority) {
        super(
                Kind.INVALID,
                "successors-in-circle",
                ("A successor takes over for good, but the successors of %s lead back to %s: name the authority that exists"
                                + " today, or leave the successor out.")
                        .formatted(authority.successor(), authority.code()),
                Map.of("successor", String.valueOf(authority.successor())));
    }
}
