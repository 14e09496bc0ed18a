package org.bednight.exchange;

import java.util.Comparator;

/**
 * What is wrong with one cell, one line, or a file as a whole.
 *
 * @param line the line of the file, counted from 1 (of a workbook the number of its row); 0 for the file as a whole
 * @param column the heading of the column; empty where the line as a whole is at fault
 * @param value what was given, cut after 100 characters; empty where nothing was
 * @param expected what was expected in its place, in words that say how to mend it
 */
public record RowFault(int line, String column, String value, String expected) implements Comparable<RowFault> {

    private static final int SHOWN = 100;

    private static final Comparator<RowFault> ORDER = Comparator.comparingInt(RowFault::line)
            .thenComparing(RowFault::column)
            .thenComparing(RowFault::value)
            .thenComparing(RowFault::expected);

    public RowFault {
        if (line < 0) {
            throw new IllegalArgumentException("A line is counted from 1, or 0 for the whole file, but was " + line);
        }
        column = shortened(column);
        value = shortened(value);
    }

    /** Returns a fault of the file as a whole. */
    static RowFault ofFile(String value, String expected) {
        return new RowFault(0, "", value, expected);
    }

    /** Compares by line, then by column. */
    @Override
    public int compareTo(RowFault other) {
        return ORDER.compare(this, other);
    }

    /** Returns the fault in words, such as {@code line 4, column price: expected …, but was '678.705'}. */
    @Override
    public String toString() {
        var where = new StringBuilder(line == 0 ? "the file" : "line " + line);
        if (!column.isEmpty()) {
            where.append(", column ").append(column);
        }
        where.append(": expected ").append(expected);
        return value.isEmpty() ? where.toString() : where.append(", but was '") + value + "'";
    }

    private static String shortened(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "…";
    }
}
