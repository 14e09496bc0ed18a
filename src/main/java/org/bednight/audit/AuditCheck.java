package org.bednight.audit;

import java.util.Map;
import org.bednight.language.Counted;
import org.bednight.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether the audit record is whole. */
@Schema(description = "Whether the audit record is whole: each row follows the one before, and says what it said")
public record AuditCheck(
        @Schema(description = "False if a row was altered or is missing")
        boolean whole,

        @Schema(description = "Rows that were looked at", examples = "120")
        long rows,

        @Schema(
                description =
                        "Hash of the last row: kept elsewhere, it shows later whether anything up to it was altered;"
                                + " null if there is no row")
        @Nullable
        String lastHash,

        @Schema(description = "The row at which the chain breaks; null if it is whole") @Nullable
        Long brokenAt,

        @Schema(
                description = "The row that has the hash that was asked for; null if none has, or none was asked for",
                examples = "100")
        @Nullable
        Long keptAt,

        @Schema(description = "The same in words", examples = "The record is whole from row 1 to row 120.")
        String finding) {

    /** Follows the rows from the first on, and looks for one that does not fit, and for the one that has a hash that was kept. */
    static final class Walk {

        private final @Nullable String kept;
        private final long after;
        private long number;
        private String last = AuditRow.NONE_BEFORE;
        private @Nullable Long keptAt;
        private @Nullable Long brokenAt;
        private String finding = "";

        /**
         * Begins at the first row, or at one whose hash was kept.
         *
         * @param kept the hash that some row is to have, null for none
         * @param after the number of the row that is to have it, where the walk begins; zero to begin at the first
         */
        Walk(@Nullable String kept, long after) {
            this.kept = kept;
            this.after = after;
            this.number = Math.max(0, after - 1);
        }

        /** Looks at the next row; says whether all is whole up to it. */
        boolean look(AuditRow row) {
            if (row.number() != number + 1) {
                breakAt(
                        number + 1,
                        "Row %d is missing: after row %d comes row %d.".formatted(number + 1, number, row.number()));
            } else if (number + 1 == after && !row.hash().equals(kept)) {
                breakAt(after, "Row %d does not have the hash that was kept.".formatted(after));
            } else if (number + 1 != after && !row.hashAfter(last).equals(row.hash())) {
                breakAt(
                        row.number(),
                        "Row %d does not say what it said when it was written, or does not follow the row that is before it now."
                                .formatted(row.number()));
            } else {
                number++;
                last = row.hash();
                if (last.equals(kept)) {
                    keptAt = number;
                }
            }
            return brokenAt == null;
        }

        private void breakAt(long at, String why) {
            brokenAt = at;
            finding = why;
        }

        /** Returns what a caller reads where there was no time for all rows: how far it came, and how to go on. */
        Problem unfinished() {
            var found = kept != null && keptAt == null
                    ? " None of these has the hash that was kept: ask for it with the number of its row."
                    : aboutKept();
            return Problem.of(
                    Problem.Kind.UNAVAILABLE,
                    "check-unfinished",
                    "The record is whole from row %d to row %d, and there was no time for more.%s Go on from there with /api/v1/audit/check?after=%d&hash=%s"
                            .formatted(after + 1, number, found, number, last),
                    Map.of("after", number, "hash", last));
        }

        AuditCheck result() {
            if (brokenAt == null && number < after) {
                breakAt(after, "Row %d is missing: the record ends before it.".formatted(after));
            }
            long rows = Math.max(0, number - after);
            if (brokenAt == null) {
                finding = rows == 0
                        ? "There is no row yet%s.".formatted(after == 0 ? "" : " after row " + after)
                        : "The record is whole from row %d to row %d.".formatted(after + 1, number);
            }
            return new AuditCheck(
                    brokenAt == null && (kept == null || keptAt != null),
                    rows,
                    number < Math.max(1, after) ? null : last,
                    brokenAt,
                    keptAt,
                    finding + aboutKept());
        }

        private String aboutKept() {
            if (kept == null || (keptAt == null && after > 0)) {
                return "";
            }
            if (keptAt == null) {
                return " None of %s has the hash that was kept: rows were taken from the end, or all were written anew."
                        .formatted(Counted.of(number, "row"));
            }
            return " Row %d has the hash that was kept%s."
                    .formatted(keptAt, after == 0 ? "" : "; what it and the rows before it say was not looked at");
        }
    }
}
