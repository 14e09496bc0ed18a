package org.bednight.authority;

import java.time.LocalDate;
import java.util.Map;
import org.bednight.problem.Problem;

/** Records are stated to be complete up to a night that is not over. */
final class RecordsEndInFuture extends Problem {

    private static final long serialVersionUID = 1;

    RecordsEndInFuture(AuthorityCode authority, LocalDate recordedTo, LocalDate today) {
        super(
                Kind.INVALID,
                "records-end-in-future",
                "recordedTo of %s is yesterday, %s, at the latest, since its night must be over, but was %s."
                        .formatted(authority, today.minusDays(1), recordedTo),
                Map.of(
                        "authority",
                        authority.value(),
                        "recordedTo",
                        recordedTo.toString(),
                        "latest",
                        today.minusDays(1).toString()));
    }
}
