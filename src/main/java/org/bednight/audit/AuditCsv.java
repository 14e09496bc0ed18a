package org.bednight.audit;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bednight.exchange.Cell;
import org.bednight.exchange.CsvWriter;
import org.bednight.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Rows of the audit record as a table, in the form that goes into their hashes. */
final class AuditCsv {

    /** How many rows a file has at most: it is made in memory. */
    static final int MOST_ROWS = 50_000;

    private static final List<String> HEADINGS = List.of(
            "number",
            "recordedAt",
            "person",
            "identity",
            "action",
            "authority",
            "object",
            "dataVersion",
            "digest",
            "address",
            "hash");

    private AuditCsv() {}

    /** @throws Problem if there are more rows than a file may have */
    static String of(List<AuditRow> rows) {
        if (rows.size() > MOST_ROWS) {
            throw Problem.of(
                    Problem.Kind.INVALID,
                    "too-many-rows",
                    "A file has at most 50,000 rows, and more were asked for: ask for fewer days at once by from and to.",
                    Map.of());
        }
        var text = new StringWriter();
        var table = CsvWriter.of(text, HEADINGS);
        rows.forEach(row -> table.row(
                Cell.number(row.number()),
                Cell.text(row.moment()),
                Cell.text(row.person()),
                text(row.identity()),
                Cell.text(row.action()),
                text(row.authority()),
                text(row.object()),
                text(row.dataVersion()),
                text(row.digest()),
                text(row.address()),
                Cell.text(row.hash())));
        return text.toString();
    }

    private static Cell text(@Nullable Object value) {
        return Cell.text(Objects.toString(value, ""));
    }
}
