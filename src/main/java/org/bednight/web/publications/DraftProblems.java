package org.bednight.web.publications;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bednight.authority.AuthorityCode;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;
import org.bednight.web.PageWords;
import org.bednight.web.form.Held;

/** Makes the problems with drafts of publications. */
final class DraftProblems {

    private DraftProblems() {}

    /**
     * A preview is asked for that the service has forgotten, or never had.
     *
     * @param ended when records were removed on account of which it was forgotten; empty where that is not why
     */
    static Problem noSuchDraft(AuthorityCode authority, Optional<Instant> ended) {
        return ended.map(removed -> ended(authority, removed)).orElseGet(() -> unknown(authority));
    }

    private static Problem ended(AuthorityCode authority, Instant removed) {
        return Problem.of(
                Kind.CONFLICT,
                "preview-ended-as-records-were-removed",
                "Records of children were removed on %s. What was typed before may name one of them, so this preview is no longer held. Unless you had published it already, nothing was published by it. Open Publications of %s, and begin again."
                        .formatted(PageWords.minute(removed), authority),
                Map.of("authority", authority.value()));
    }

    private static Problem unknown(AuthorityCode authority) {
        return Problem.of(
                Kind.UNKNOWN,
                "no-such-draft",
                "This preview is no longer held: it waits %d minutes to be published. Nothing was published by it. Open Publications of %s, and begin again."
                        .formatted(Held.MINUTES, authority),
                Map.of("authority", authority.value()));
    }
}
