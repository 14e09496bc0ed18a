package org.bednight.remand;

import java.util.Map;
import org.bednight.problem.Problem;

/** An episode was to be changed that somebody else has changed since it was fetched. */
final class OutdatedEpisode extends Problem {

    private static final long serialVersionUID = 1;

    OutdatedEpisode(StatedPlacement.EpisodeKey key) {
        super(
                Kind.OUTDATED,
                "outdated-episode",
                "Episode %s of %s does not meet If-Match or If-None-Match: it was added, changed or retired since. Get it again, and repeat the change with its new ETag."
                        .formatted(key.episode(), key.authority()),
                Map.of(
                        "authority",
                        key.authority().value(),
                        "episode",
                        key.episode().value()));
    }
}
