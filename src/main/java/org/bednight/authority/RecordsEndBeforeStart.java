package org.bednight.authority;

import java.time.LocalDate;
import java.util.Map;
import org.bednight.problem.Problem;

/** Records are stated to be complete up to a night before that from which they are. */
final class RecordsEndBeforeStart extends Problem {

    private static final long serialVersionUID = 1;

    RecordsEndBeforeStart(AuthorityCode authority, LocalDate recordedFrom, LocalDate recordedTo) {
        super(
                Kind.INVALID,
                "records-end-before-start",
                "The records of %s begin on %s, so recordedTo is that day or a later one, but was %s."
                        .formatted(authority, recordedFrom, recordedTo),
                Map.of("authority", authority.value(), "recordedFrom", recordedFrom.toString()));
    }
}
