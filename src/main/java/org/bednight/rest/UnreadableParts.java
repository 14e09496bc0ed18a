package org.bednight.rest;

import java.util.Arrays;
import java.util.Map;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;
import org.jspecify.annotations.Nullable;

/** A body that should be a form in parts is none: a boundary is missing, or it ends within a part. */
final class UnreadableParts {

    private static final String READERS = "org.jboss.resteasy.reactive.server.core.multipart.";

    private static final int LOOKED_AT = 8;

    private UnreadableParts() {}

    private static Problem problem() {
        return Problem.of(
                Kind.INVALID,
                "unreadable-parts",
                "The body is no multipart/form-data: its parts stand between the boundary that its Content-Type names, as curl -F file=@Episodes.csv writes them.",
                Map.of());
    }

    /** Finds out whether a failure comes from the framework's reader of parts, which throws exceptions of many kinds. */
    static @Nullable Problem find(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            boolean reading = Arrays.stream(cause.getStackTrace())
                    .limit(LOOKED_AT)
                    .anyMatch(frame -> frame.getClassName().startsWith(READERS));
            if (reading) {
                return problem();
            }
        }
        return null;
    }
}
