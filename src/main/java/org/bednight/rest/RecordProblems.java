package org.bednight.rest;

import java.util.Map;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;

/** Makes the problems with the state on which a request rests. */
public final class RecordProblems {

    private RecordProblems() {}

    /**
     * Returns the problem that somebody else has changed a record since it was fetched.
     *
     * @param what the record with its key, as the subject of a sentence, such as {@code Authority E08000025}
     */
    public static Problem outdatedRecord(String what) {
        return Problem.of(
                Kind.OUTDATED,
                "outdated-record",
                "%s does not meet If-Match or If-None-Match: it was added, changed or retired since. Get it again, and repeat the change with its new ETag."
                        .formatted(what),
                Map.of());
    }

    /** What a request reads has another state, {@code current}, than the one on which the request rests. */
    static Problem outdatedAnswer(String current) {
        return Problem.of(
                Kind.OUTDATED,
                "outdated-answer",
                "The answer's ETag is now \"%s\", which If-Match does not list: leave If-Match out to read what is on record now."
                        .formatted(current),
                Map.of());
    }
}
