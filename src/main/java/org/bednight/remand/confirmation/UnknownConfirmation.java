package org.bednight.remand.confirmation;

import java.util.Map;
import org.bednight.authority.AuthorityCode;
import org.bednight.problem.Problem;
import org.bednight.remand.episode.Reference;

/** A request names an episode that has no confirmation on record. */
final class UnknownConfirmation extends Problem {

    private static final long serialVersionUID = 1;

    UnknownConfirmation(AuthorityCode authority, Reference episode) {
        super(
                Kind.UNKNOWN,
                "unknown-confirmation",
                "There is no confirmation of episode %s of %s on record: see confirmedOn at /api/v1/authorities/%s/open-cases."
                        .formatted(episode, authority, authority),
                Map.of("authority", authority.value(), "episode", episode.value()));
    }
}
