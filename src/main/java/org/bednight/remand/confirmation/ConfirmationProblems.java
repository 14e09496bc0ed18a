package org.bednight.remand.confirmation;

import java.util.Map;
import org.bednight.authority.AuthorityCode;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;
import org.bednight.remand.episode.Reference;

/** Makes the problems with confirmations. */
final class ConfirmationProblems {

    private ConfirmationProblems() {}

    /** A request names an episode that has no confirmation on record. */
    static Problem unknownConfirmation(AuthorityCode authority, Reference episode) {
        return Problem.of(
                Kind.UNKNOWN,
                "unknown-confirmation",
                "There is no confirmation of episode %s of %s on record: see confirmedOn at /api/v1/authorities/%s/open-cases."
                        .formatted(episode, authority, authority),
                Map.of("authority", authority.value(), "episode", episode.value()));
    }
}
