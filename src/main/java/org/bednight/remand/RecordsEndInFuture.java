package org.bednight.remand;

import java.time.LocalDate;
import java.util.Map;
import org.bednight.problem.Problem;

/** Records are stated to be complete up to a night that is still to come. */
final class RecordsEndInFuture extends Problem {

    private static final long serialVersionUID = 1;

    RecordsEndInFuture(LocalDate recordedTo, LocalDate today) {
        super(
                Kind.INVALID,
                "records-end-in-future",
                "Records can be complete up to today, %s, but recordedTo was %s.".formatted(today, recordedTo),
                Map.of("recordedTo", recordedTo.toString()));
    }
}
