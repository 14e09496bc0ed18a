package org.bednight.remand;

import java.util.Map;
import org.bednight.problem.Problem;

/** A request names an episode that is not on record. */
final class UnknownEpisode extends Problem {

    private static final long serialVersionUID = 1;

    UnknownEpisode(StatedPlacement.EpisodeKey key) {
        super(
                Kind.UNKNOWN,
                "unknown-episode",
                "There is no episode %s of %s on record: see /api/v1/authorities/%s/remand-episodes."
                        .formatted(key.episode(), key.authority(), key.authority()),
                Map.of(
                        "authority",
                        key.authority().value(),
                        "episode",
                        key.episode().value()));
    }
}
