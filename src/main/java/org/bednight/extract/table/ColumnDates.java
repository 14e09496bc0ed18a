package org.bednight.extract.table;

import java.time.LocalDate;

/** Reads the dates of a table, whose columns may have them in different orders. */
public interface ColumnDates {

    /**
     * Reads a date.
     *
     * @throws IllegalArgumentException if the text is none, or may be one of two; the message says what was expected
     */
    LocalDate read(String column, String text);
}
