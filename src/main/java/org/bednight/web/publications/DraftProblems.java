package org.bednight.web.publications;

import java.util.Map;
import org.bednight.authority.AuthorityCode;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;
import org.bednight.web.form.Held;

/** Makes the problems with drafts of publications. */
final class DraftProblems {

    private DraftProblems() {}

    /** A preview is asked for that the service has forgotten, or never had. */
    static Problem noSuchDraft(AuthorityCode authority) {
        return Problem.of(
                Kind.UNKNOWN,
                "no-such-draft",
                "This preview is no longer held: it waits %d minutes to be published. Nothing was published by it. Open Publications of %s, and begin again."
                        .formatted(Held.MINUTES, authority),
                Map.of("authority", authority.value()));
    }
}
