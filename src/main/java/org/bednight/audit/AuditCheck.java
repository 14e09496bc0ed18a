package org.bednight.audit;

import org.bednight.language.Counted;
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
        private long rows;
        private String last = AuditRow.NONE_BEFORE;
        private @Nullable Long keptAt;
        private @Nullable Long brokenAt;
        private String finding = "";

        Walk(@Nullable String kept) {
            this.kept = kept;
        }

        /** Looks at the next row; after a break at none any more. */
        void look(AuditRow row) {
            if (brokenAt != null) {
                return;
            }
            if (row.number() != rows + 1) {
                breakAt(
                        rows + 1,
                        "Row %d is missing: after row %d comes row %d.".formatted(rows + 1, rows, row.number()));
            } else if (!row.hashAfter(last).equals(row.hash())) {
                breakAt(
                        row.number(),
                        "Row %d does not say what it said when it was written, or does not follow the row that is before it now."
                                .formatted(row.number()));
            } else {
                rows++;
                last = row.hash();
                if (last.equals(kept)) {
                    keptAt = row.number();
                }
            }
        }

        boolean isBroken() {
            return brokenAt != null;
        }

        private void breakAt(long number, String why) {
            brokenAt = number;
            finding = why;
        }

        AuditCheck result() {
            if (brokenAt == null) {
                finding = rows == 0
                        ? "There is no row yet."
                        : "The record is whole from row 1 to row %d.".formatted(rows);
            }
            return new AuditCheck(
                    brokenAt == null && (kept == null || keptAt != null),
                    rows,
                    rows == 0 ? null : last,
                    brokenAt,
                    keptAt,
                    finding + aboutKept());
        }

        private String aboutKept() {
            if (kept == null) {
                return "";
            }
            return keptAt == null
                    ? " None of %s has the hash that was kept: rows were taken from the end, or all were written anew."
                            .formatted(Counted.of(rows, "row"))
                    : " Row %d has the hash that was kept.".formatted(keptAt);
        }
    }
}
