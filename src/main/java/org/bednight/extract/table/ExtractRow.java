package org.bednight.extract.table;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a file of an extract; what is wrong with a cell is added to the faults of the extract. */
public final class ExtractRow {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2099;

    private final FileLine origin;
    private final Map<String, String> cells;
    private final ColumnDates dates;
    private final ExtractFaults faults;
    private int found;

    /** @param cells the texts that are not empty, by column */
    public ExtractRow(FileLine origin, Map<String, String> cells, ColumnDates dates, ExtractFaults faults) {
        this.origin = origin;
        this.cells = cells;
        this.dates = dates;
        this.faults = faults;
    }

    public FileLine origin() {
        return origin;
    }

    /** Returns the trimmed text of a cell; empty if the cell is, holds the word NULL, or its column is absent. */
    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    /** Returns the text of a cell; null, which is a fault, where it is empty. */
    public @Nullable String required(String column, String expected) {
        var text = text(column);
        if (text.isEmpty()) {
            fault(column, expected);
            return null;
        }
        return text;
    }

    /** Returns the date of a cell; null, which is a fault, where it holds none. */
    public @Nullable LocalDate requiredDate(String column) {
        if (text(column).isEmpty()) {
            fault(column, "a date; the cell is empty");
            return null;
        }
        return date(column);
    }

    /** Returns the date of a cell; null where the cell is empty, or, which is a fault, holds no date. */
    public @Nullable LocalDate date(String column) {
        var text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            var date = dates.read(column, text);
            if (date.getYear() >= EARLIEST && date.getYear() <= LATEST) {
                return date;
            }
            fault(column, "a date from %d to %d".formatted(EARLIEST, LATEST));
        } catch (IllegalArgumentException refused) {
            fault(column, String.valueOf(refused.getMessage()));
        }
        return null;
    }

    /** Returns how many faults this row has. */
    public int faults() {
        return found;
    }

    /** Adds a fault of this row. */
    public void fault(String column, String expected) {
        found++;
        faults.add(origin, column, text(column), expected);
    }
}
