package org.bednight.capacity;

import java.util.Map;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;
import org.jspecify.annotations.Nullable;

/** Makes the problems with work for which there is no room, or for which nobody waits. */
final class CapacityProblems {

    private static final String TOO_BUSY = "too-busy";
    private static final String GIVEN_UP = "given-up";

    private CapacityProblems() {}

    /** The memory of the work is needed by work that is under way, and it has waited for as long as it may. */
    static Problem tooBusy(int seconds) {
        return Problem.of(
                Kind.UNAVAILABLE,
                TOO_BUSY,
                ("The service does as much at once as its memory allows, and this request has waited for up to %d seconds: send"
                                + " it again in some seconds, or start the service with more memory (-Xmx).")
                        .formatted(seconds),
                Map.of());
    }

    /** The work for a request was stopped, since nobody waits for its answer any more. */
    static Problem givenUp() {
        return Problem.of(
                Kind.UNAVAILABLE,
                GIVEN_UP,
                "The request took too long, or its client has gone, so its work was stopped. Nothing was stored: send it again.",
                Map.of());
    }

    static boolean isTooBusy(@Nullable Throwable failure) {
        return failure instanceof Problem problem && problem.type().equals(TOO_BUSY);
    }

    static boolean isGivenUp(@Nullable Throwable failure) {
        return failure instanceof Problem problem && problem.type().equals(GIVEN_UP);
    }
}
