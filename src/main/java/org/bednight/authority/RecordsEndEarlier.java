package org.bednight.authority;

import java.time.LocalDate;
import java.util.Map;
import org.bednight.problem.Problem;

/** A report was asked for as at a day that an authority's records do not reach. */
public final class RecordsEndEarlier extends Problem {

    private static final long serialVersionUID = 1;

    RecordsEndEarlier(AuthorityCode authority, LocalDate recordedTo, LocalDate asAt) {
        super(
                Kind.MISSING_DATA,
                "records-end-earlier",
                "The records of %s are complete up to %s, and asAt was %s: after that, new remands would be missed and releases counted on. Ask as at %s or earlier, or import later records with recordedTo."
                        .formatted(authority, recordedTo, asAt, recordedTo),
                Map.of("recordedTo", recordedTo.toString(), "asAt", asAt.toString()));
    }
}
