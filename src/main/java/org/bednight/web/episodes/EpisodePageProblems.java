package org.bednight.web.episodes;

import java.util.Map;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;

/** Makes the problems with pages of episodes. */
final class EpisodePageProblems {

    private EpisodePageProblems() {}

    /** An episode that a page was about to show is not on record, perhaps no longer. */
    static Problem unknownEpisode() {
        return Problem.of(
                Kind.UNKNOWN,
                "unknown-episode",
                "This episode is not on record: somebody may have retired it since. Open the list of episodes again.",
                Map.of());
    }
}
