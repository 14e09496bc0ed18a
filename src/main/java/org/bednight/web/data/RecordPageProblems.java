package org.bednight.web.data;

import java.util.Map;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;

/** Makes the problems with pages of records. */
final class RecordPageProblems {

    private RecordPageProblems() {}

    /** A page is asked for that records of this kind do not have. */
    static Problem notListed(String detail) {
        return Problem.of(Kind.UNKNOWN, "not-listed", detail, Map.of());
    }

    /** A page names a record that is not on record. */
    static Problem unknownRecord(RecordKind records) {
        return Problem.of(
                Kind.UNKNOWN,
                "unknown-record",
                "There is no such %s on record: it was retired, or its address is incomplete. Open the list on the Data page again."
                        .formatted(records.one()),
                Map.of());
    }
}
