package org.bednight.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.bednight.problem.Problem;

/** Facts were asked for as of a moment that is still to come. */
public final class KnownAtInFuture extends Problem {

    private static final long serialVersionUID = 1;

    KnownAtInFuture(KnownAt knownAt, Instant now) {
        super(
                Kind.INVALID,
                "known-at-in-future",
                "knownAt is a moment that has passed, but was %s, and it is %s: leave it out to read what is known now."
                        .formatted(knownAt, now.truncatedTo(ChronoUnit.SECONDS)),
                Map.of("knownAt", knownAt.toString()));
    }
}
