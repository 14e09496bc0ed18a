package org.bednight.audit;

import jakarta.inject.Singleton;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bednight.capacity.HeavyWork;
import org.bednight.exchange.Cell;
import org.bednight.exchange.CsvWriter;
import org.bednight.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Rows of the audit record as a table, in the form that goes into their hashes. */
@Singleton
class AuditCsv {

    /** How many rows a file has at most: it is made in memory. */
    private static final int MOST_ROWS = 50_000;

    /** What a row takes of the file while that is made and sent: some 250 characters, which are held up to four times. */
    private static final long BYTES_OF_ROW = 1_024;

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

    private final AuditRows rows;
    private final HeavyWork work;

    AuditCsv(AuditRows rows, HeavyWork work) {
        this.rows = rows;
        this.work = work;
    }

    /** @throws Problem if there are more rows than a file may have, or there is no room to make it */
    String of(AuditQuery query) {
        int count = rows.count(query, MOST_ROWS + 1);
        if (count > MOST_ROWS) {
            throw Problem.of(
                    Problem.Kind.INVALID,
                    "too-many-rows",
                    "A file has at most 50,000 rows, and more were asked for: ask for fewer days at once by from and to.",
                    Map.of());
        }
        return work.run(count * BYTES_OF_ROW, () -> text(query));
    }

    private String text(AuditQuery query) {
        var text = new StringWriter();
        var table = CsvWriter.of(text, HEADINGS);
        rows.read(
                query,
                row -> table.row(
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
