package org.bednight.web.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bednight.exchange.ExchangeFile;
import org.bednight.exchange.FaultyFile;
import org.bednight.exchange.FileForm;
import org.bednight.exchange.Headings;
import org.bednight.exchange.Row;
import org.bednight.exchange.RowFault;
import org.bednight.web.form.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file in which something is wrong, with what is wrong beside each.
 *
 * @param count how many faults the file has
 * @param sheet of the workbook; null where the file is none
 * @param columns the headings of the cells
 * @param more how many rows with faults are not shown
 */
public record FaultyRows(int count, @Nullable String sheet, List<String> columns, List<FaultyRow> rows, int more) {

    private static final int SHOWN = 100;

    /** Held for charging only; shown where it is itself at fault. */
    private static final String BIRTHDAY = "turns_18_on";

    public FaultyRows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param cells as the file has them; none where the line is no row, as where a comma is missing
     * @param faults what is wrong, a sentence each
     */
    public record FaultyRow(String line, List<FaultyCell> cells, List<String> faults) {

        public FaultyRow {
            cells = List.copyOf(cells);
            faults = List.copyOf(faults);
        }
    }

    /** A cell. */
    public record FaultyCell(String text, boolean faulty) {}

    /** Finds the rows of a file that {@code problem} names. */
    static FaultyRows of(FaultyFile problem, byte[] bytes, Headings headings) {
        var byLine = problem.faults().list().stream()
                .collect(Collectors.groupingBy(RowFault::line, TreeMap::new, Collectors.toList()));
        var texts = rows(bytes, headings, byLine.keySet());
        var columns =
                columns(headings, byLine.values().stream().flatMap(List::stream).toList());
        var shown = new ArrayList<FaultyRow>();
        byLine.forEach((line, faults) -> {
            if (shown.size() < SHOWN) {
                shown.add(row(line, faults, texts.get(line), columns));
            }
        });
        return new FaultyRows(
                problem.faults().count(), problem.faults().sheet(), columns, shown, byLine.size() - shown.size());
    }

    private static List<String> columns(Headings headings, List<RowFault> faults) {
        boolean birthdays = faults.stream().anyMatch(fault -> fault.column().equals(BIRTHDAY));
        return headings.all().stream()
                .filter(heading -> birthdays || !heading.equals(BIRTHDAY))
                .toList();
    }

    private static FaultyRow row(int line, List<RowFault> faults, @Nullable Row row, List<String> columns) {
        var wrong = faults.stream().map(RowFault::column).collect(Collectors.toSet());
        return new FaultyRow(
                line == 0 ? "The file" : "Line " + line,
                row == null
                        ? List.of()
                        : columns.stream()
                                .map(column -> new FaultyCell(text(row, column, wrong), wrong.contains(column)))
                                .toList(),
                faults.stream().map(FaultyRows::words).toList());
    }

    private static String text(Row row, String column, Set<String> wrong) {
        return column.equals(BIRTHDAY) && !wrong.contains(column) ? "" : row.text(column);
    }

    private static String words(RowFault fault) {
        var words = Refusal.words(fault);
        return fault.column().isEmpty()
                ? words
                : "%s: %s%s"
                        .formatted(fault.column(), words.substring(0, 1).toLowerCase(Locale.UK), words.substring(1));
    }

    /** A file whose headings are at fault has no rows to show. */
    private static Map<Integer, Row> rows(byte[] bytes, Headings headings, Set<Integer> lines) {
        try {
            return ExchangeFile.read(bytes, FileForm.of(null, bytes), headings).rows().stream()
                    .filter(row -> lines.contains(row.line()))
                    .collect(Collectors.toMap(Row::line, row -> row, (first, second) -> first));
        } catch (FaultyFile unreadable) {
            return Map.of();
        }
    }
}
