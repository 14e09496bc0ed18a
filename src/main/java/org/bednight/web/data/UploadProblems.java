package org.bednight.web.data;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;
import org.bednight.web.PageWords;
import org.bednight.web.form.Held;

/** Makes the problems with files that wait to be confirmed. */
public final class UploadProblems {

    private UploadProblems() {}

    /**
     * A file is confirmed that the service has forgotten, or never had.
     *
     * @param ended when records were removed on account of which it was forgotten; empty where that is not why
     */
    public static Problem noLongerHeld(Optional<Instant> ended) {
        return ended.map(UploadProblems::ended).orElseGet(UploadProblems::unknown);
    }

    private static Problem ended(Instant removed) {
        return Problem.of(
                Kind.CONFLICT,
                "file-ended-as-records-were-removed",
                "Records of children were removed on %s. This file was sent before and may name one of them, so it is no longer held. Unless you had put it on record already, nothing of it was stored. Look whether it names a child whose record was removed, then choose it again on the Data page."
                        .formatted(PageWords.minute(removed)),
                Map.of());
    }

    private static Problem unknown() {
        return Problem.of(
                Kind.UNKNOWN,
                "file-no-longer-held",
                "This file is no longer held: a file waits %d minutes to be confirmed, and less where there are many. Unless you had put it on record already, nothing of it was stored. Choose it again on the Data page."
                        .formatted(Held.MINUTES),
                Map.of());
    }
}
