package org.bednight.capacity;

import java.util.Map;
import org.bednight.problem.Problem;

/** The work for a request was stopped, since nobody waits for its answer any more. */
public final class GivenUp extends Problem {

    private static final long serialVersionUID = 1;

    GivenUp() {
        super(
                Kind.UNAVAILABLE,
                "given-up",
                "The request took too long, or its client has gone, so its work was stopped. Nothing was stored: send it again.",
                Map.of());
    }
}
