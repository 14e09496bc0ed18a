package org.bednight.remand;

import java.util.List;
import java.util.Map;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;
import org.bednight.remand.SubmittedPlacement.EpisodeKey;

/** Makes the problems with episodes and placements. */
final class RemandProblems {

    private RemandProblems() {}

    /** An episode was to be changed that somebody else has changed since it was fetched. */
    static Problem outdatedEpisode(SubmittedPlacement.EpisodeKey key) {
        return Problem.of(
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

    /** The placements of an episode clash with one another, or with what is on record for the child. */
    static Problem placementClash(EpisodeKey key, List<String> clashes) {
        return Problem.of(
                Kind.CONFLICT,
                "placement-clash",
                "Episode %s of %s cannot be put on record: %s."
                        .formatted(key.episode(), key.authority(), String.join("; ", clashes)),
                Map.of("clashes", List.copyOf(clashes)));
    }

    /** A request names an episode that is not on record. */
    static Problem unknownEpisode(SubmittedPlacement.EpisodeKey key) {
        return Problem.of(
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
