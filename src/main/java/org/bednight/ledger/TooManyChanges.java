package org.bednight.ledger;

import java.util.Map;
import org.bednight.problem.Problem;

/** Other changes have kept this one waiting for too long; nothing was stored. */
final class TooManyChanges extends Problem {

    private static final long serialVersionUID = 1;

    TooManyChanges(int seconds) {
        super(
                Kind.UNAVAILABLE,
                "too-many-changes",
                "Changes are stored one after another, and this one has waited for %d seconds: nothing was stored. Send it again."
                        .formatted(seconds),
                Map.of());
    }
}
