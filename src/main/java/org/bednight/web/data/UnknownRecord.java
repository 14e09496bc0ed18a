package org.bednight.web.data;

import java.util.Map;
import org.bednight.problem.Problem;

/** A page names a record that is not on record. */
final class UnknownRecord extends Problem {

    private static final long serialVersionUID = 1;

    UnknownRecord(Records records) {
        super(
                Kind.UNKNOWN,
                "unknown-record",
                "There is no such %s on record: it was retired, or its address is incomplete. Open the list on the Data page again."
                        .formatted(records.one()),
                Map.of());
    }
}
