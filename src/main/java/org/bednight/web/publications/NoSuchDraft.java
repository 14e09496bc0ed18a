package org.bednight.web.publications;

import java.util.Map;
import org.bednight.authority.AuthorityCode;
import org.bednight.problem.Problem;
import org.bednight.web.form.Held;

/** A preview is asked for that the service has forgotten, or never had. */
final class NoSuchDraft extends Problem {

    private static final long serialVersionUID = 1;

    NoSuchDraft(AuthorityCode authority) {
        super(
                Kind.UNKNOWN,
                "no-such-draft",
                "This preview is no longer held: it waits %d minutes to be published. Nothing was published by it. Open Publications of %s, and begin again."
                        .formatted(Held.MINUTES, authority),
                Map.of("authority", authority.value()));
    }
}
