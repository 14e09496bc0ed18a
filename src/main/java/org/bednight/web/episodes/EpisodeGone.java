package org.bednight.web.episodes;

import java.util.Map;
import org.bednight.problem.Problem;

/** An episode that a page was about to show is not on record, perhaps no longer. */
final class EpisodeGone extends Problem {

    private static final long serialVersionUID = 1;

    EpisodeGone() {
        super(
                Kind.UNKNOWN,
                "unknown-episode",
                "This episode is not on record: somebody may have retired it since. Open the list of episodes again.",
                Map.of());
    }
}
