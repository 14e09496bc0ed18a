package org.bednight.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;

/** Makes the problems with moments of knowledge and changes. */
public final class LedgerProblems {

    private LedgerProblems() {}

    /** Facts were asked for as of a moment that is still to come. */
    static Problem knownAtInFuture(KnownAt knownAt, Instant now) {
        return Problem.of(
                Kind.INVALID,
                "known-at-in-future",
                "knownAt is a moment that has passed, but was %s, and it is %s: leave it out to read what is known now."
                        .formatted(knownAt, now.truncatedTo(ChronoUnit.SECONDS)),
                Map.of("knownAt", knownAt.toString()));
    }

    /** Other changes have kept this one waiting for too long; nothing was stored. */
    static Problem tooManyChanges(int seconds) {
        return Problem.of(
                Kind.UNAVAILABLE,
                "too-many-changes",
                "Changes are stored one after another, and this one has waited for %d seconds: nothing was stored. Send it again."
                        .formatted(seconds),
                Map.of());
    }
}
