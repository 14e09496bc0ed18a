package org.bednight.rest;

import java.util.Map;
import org.bednight.problem.Problem;

/** A record does not meet the conditions of a change: somebody else has changed it since it was fetched. */
public final class OutdatedRecord extends Problem {

    private static final long serialVersionUID = 1;

    /** @param what the record with its key, as the subject of a sentence, such as {@code Authority E08000025} */
    public OutdatedRecord(String what) {
        super(
                Kind.OUTDATED,
                "outdated-record",
                "%s does not meet If-Match or If-None-Match: it was added, changed or retired since. Get it again, and repeat the change with its new ETag."
                        .formatted(what),
                Map.of());
    }
}
