package org.bednight.capacity;

import java.util.Map;
import org.bednight.problem.Problem;

/** Work was refused because its memory is needed by work that is under way. */
public final class TooBusy extends Problem {

    private static final long serialVersionUID = 1;

    TooBusy(int seconds) {
        super(
                Kind.UNAVAILABLE,
                "too-busy",
                ("The service does as much at once as its memory allows, and this request has waited for up to %d seconds: send"
                                + " it again in some seconds, or start the service with more memory (-Xmx).")
                        .formatted(seconds),
                Map.of());
    }
}
