package org.bednight.exchange;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file, read cell by cell; what is wrong with a cell is added to the faults of the file.
 *
 * <p>A cell that could not be read at all, such as a formula, is a fault already; here it is an empty text, and adds
 * no second fault. For one thread at a time.
 */
public final class Row {

    private static final Pattern WHAT_IT_IS = Pattern.compile("^An? [^,.:;\"]+? is ", Pattern.CASE_INSENSITIVE);

    private final int line;
    private final @Nullable String[] cells;
    private final CellReading reading;

    /** @param cells the trimmed texts; null for a cell whose fault is among the faults already */
    Row(int line, @Nullable String[] cells, CellReading reading) {
        this.line = line;
        this.cells = cells;
        this.reading = reading;
    }

    /** Returns the line on which the row starts, counted from 1; of a workbook the number of its row. */
    public int line() {
        return line;
    }

    /**
     * Returns the trimmed text of a cell; empty if the cell is, or if the optional column is absent.
     *
     * @throws java.util.NoSuchElementException if the headings have no such column
     */
    public String text(String column) {
        var text = cell(column);
        return text == null ? "" : text;
    }

    /**
     * Reads a cell that must not be empty.
     *
     * @param parser what reads the text; the message of its {@link IllegalArgumentException} says what was expected
     * @return what the parser made of the text, or null if that was a fault
     * @throws java.util.NoSuchElementException if the headings have no such column
     */
    public <T> @Nullable T required(String column, Function<String, T> parser) {
        var text = cell(column);
        if (text != null && text.isEmpty()) {
            fault(column, "a value; the cell is empty");
            return null;
        }
        return text == null ? null : parsed(column, text, parser);
    }

    /**
     * Reads a cell that may be empty.
     *
     * @param parser what reads the text; the message of its {@link IllegalArgumentException} says what was expected
     * @return what the parser made of the text, or null if the cell is empty, or was a fault
     * @throws java.util.NoSuchElementException if the headings have no such column
     */
    public <T> @Nullable T optional(String column, Function<String, T> parser) {
        var text = cell(column);
        return text == null || text.isEmpty() ? null : parsed(column, text, parser);
    }

    /**
     * Reads a cell that must not be empty, in the form of {@code parser} or another usual one.
     *
     * @param usual finds the form of {@code parser} for a text that can mean only that; where it is read, the file says so
     * @see #required(String, Function)
     */
    public <T> @Nullable T required(
            String column, Function<String, T> parser, Function<String, Optional<String>> usual) {
        return required(column, text -> parsed(column, text, parser, usual));
    }

    /**
     * Reads a cell that may be empty, in the form of {@code parser} or another usual one.
     *
     * @see #required(String, Function, Function)
     */
    public <T> @Nullable T optional(
            String column, Function<String, T> parser, Function<String, Optional<String>> usual) {
        return optional(column, text -> parsed(column, text, parser, usual));
    }

    private <T> T parsed(
            String column, String text, Function<String, T> parser, Function<String, Optional<String>> usual) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException otherForm) {
            var read = usual.apply(text);
            if (read.isEmpty()) {
                throw otherForm;
            }
            var value = parser.apply(read.get());
            reading.note(column, text, read.get());
            return value;
        }
    }

    /** Reads a date that must be there: as 2018-05-31, or in another form where its column shows what it means. */
    public @Nullable LocalDate requiredDate(String column) {
        return required(column, text -> date(column, text));
    }

    /** Reads a date that may be left out. */
    public @Nullable LocalDate optionalDate(String column) {
        return optional(column, text -> date(column, text));
    }

    private LocalDate date(String column, String text) {
        try {
            return Cells.date(text);
        } catch (IllegalArgumentException otherForm) {
            return Cells.date(reading.date(column, text).orElseThrow(() -> otherForm));
        }
    }

    /**
     * Returns whether {@code end} is on or after {@code start}, and adds a fault of its column where it is not. A date
     * that is null, because it was not there or could not be read, is in order with any other.
     */
    public boolean inOrder(String startColumn, @Nullable LocalDate start, String endColumn, @Nullable LocalDate end) {
        if (start == null || end == null || !end.isBefore(start)) {
            return true;
        }
        fault(endColumn, "a day on or after %s, which is %s".formatted(startColumn, start));
        return false;
    }

    /**
     * Adds a fault of this row that shows only beside other rows, or against the database.
     *
     * @param expected what was expected in place of the cell's value, in words that say how to mend it
     * @throws java.util.NoSuchElementException if the headings have no such column
     */
    public void fault(String column, String expected) {
        reading.faults().add(new RowFault(line, column, text(column), expected));
    }

    private @Nullable String cell(String column) {
        int position = reading.columns().positionOf(column);
        return position < 0 ? "" : cells[position];
    }

    private <T> @Nullable T parsed(String column, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException refusal) {
            fault(column, expected(refusal, text));
            return null;
        }
    }

    /** Values state in a sentence what they are and what was given; a fault has these in two properties. */
    private static String expected(IllegalArgumentException refusal, String text) {
        var message = refusal.getMessage();
        if (message == null) {
            return "another value";
        }
        var given = ", but was '" + text + "'";
        var expected = message.endsWith(given) ? message.substring(0, message.length() - given.length()) : message;
        return WHAT_IT_IS.matcher(expected).replaceFirst("");
    }
}
