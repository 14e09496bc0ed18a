package org.bednight.remand;

import java.util.Map;
import org.bednight.authority.AuthorityCode;
import org.bednight.problem.Problem;

/** A request names an episode that is not on record. */
final class UnknownEpisode extends Problem {

    private static final long serialVersionUID = 1;

    UnknownEpisode(AuthorityCode authority, Reference episode) {
        super(
                Kind.UNKNOWN,
                "unknown-episode",
                "There is no episode %s of %s on record: see /api/v1/authorities/%s/remand-episodes."
                        .formatted(episode, authority, authority),
                Map.of("authority", authority.value(), "episode", episode.value()));
    }
}
