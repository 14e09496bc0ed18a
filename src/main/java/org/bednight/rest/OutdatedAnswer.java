package org.bednight.rest;

import java.util.Map;
import org.bednight.problem.Problem;

/** What a request reads has another state than the one on which the request rests. */
final class OutdatedAnswer extends Problem {

    private static final long serialVersionUID = 1;

    OutdatedAnswer(String current) {
        super(
                Kind.OUTDATED,
                "outdated-answer",
                "The answer's ETag is now \"%s\", which If-Match does not list: leave If-Match out to read what is on record now."
                        .formatted(current),
                Map.of());
    }
}
