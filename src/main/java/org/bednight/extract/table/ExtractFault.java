package org.bednight.extract.table;

import java.util.Comparator;

/**
 * What is wrong with a cell, a line or a file of an extract.
 *
 * @param file its name, as its sender calls it
 * @param line the line of the file, counted from 1; 0 for the file as a whole
 * @param column the heading of the column; empty where the line as a whole is at fault
 * @param value the form of what was given, as {@code 99/99/9999}; empty where nothing was
 * @param expected what was expected in its place, in words that say how to mend it
 */
public record ExtractFault(String file, int line, String column, String value, String expected)
        implements Comparable<ExtractFault> {

    private static final Comparator<ExtractFault> ORDER = Comparator.comparing(ExtractFault::file)
            .thenComparingInt(ExtractFault::line)
            .thenComparing(ExtractFault::column)
            .thenComparing(ExtractFault::expected);

    /** Compares by file, then by line, then by column. */
    @Override
    public int compareTo(ExtractFault other) {
        return ORDER.compare(this, other);
    }

    /** Returns the fault in words. */
    @Override
    public String toString() {
        return "%s%s: expected %s%s"
                .formatted(
                        new FileLine(file, line),
                        column.isEmpty() ? "" : ", column " + column,
                        expected,
                        value.isEmpty() ? "" : ", but was like '%s'".formatted(value));
    }
}
