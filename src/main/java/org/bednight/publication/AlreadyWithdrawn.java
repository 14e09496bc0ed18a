package org.bednight.publication;

import java.util.Map;
import org.bednight.problem.Problem;

/** The publication was withdrawn before. */
final class AlreadyWithdrawn extends Problem {

    private static final long serialVersionUID = 1;

    AlreadyWithdrawn(PublicationFact publication) {
        super(
                Kind.CONFLICT,
                "already-withdrawn",
                "%s was withdrawn on %s for this reason, which stands: %s"
                        .formatted(publication.id, publication.withdrawnAt, publication.withdrawnReason),
                Map.of("publication", publication.id));
    }
}
