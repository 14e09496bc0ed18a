package org.bednight.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.bednight.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a file that is written.
 *
 * <p>A {@link #text} whose first character would make a spreadsheet read it as a formula ({@code = + - @}, their
 * full-width forms, tab, CR, LF) gets an apostrophe before it. Numbers and dates are never altered.
 */
public final class Cell {

    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final String written;

    private Cell(String written) {
        this.written = written;
    }

    /** Returns a cell of free text, which may have come from anybody. */
    public static Cell text(String value) {
        boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
        return new Cell(formula ? "'" + value : value);
    }

    /** Returns a cell with the decimals that the number has, trailing zeros included, and never an exponent. */
    public static Cell number(BigDecimal value) {
        return new Cell(value.toPlainString());
    }

    /** Returns a cell with a number as {@link #number} writes it, or with nothing in it where there is none. */
    public static Cell optional(@Nullable BigDecimal value) {
        return value == null ? empty() : number(value);
    }

    /** Returns a cell with an amount in pounds, to the penny, or with nothing in it where there is none. */
    public static Cell amount(@Nullable Money amount) {
        return amount == null ? empty() : number(amount.pounds());
    }

    /** Returns a cell with a whole number. */
    public static Cell number(long value) {
        return new Cell(Long.toString(value));
    }

    /** Returns a cell with a day, as 2018-05-31. */
    public static Cell date(LocalDate value) {
        return new Cell(value.toString());
    }

    /** Returns a cell with nothing in it. */
    public static Cell empty() {
        return new Cell("");
    }

    /** Returns the cell as it stands in a file, before any quotes. */
    @Override
    public String toString() {
        return written;
    }
}
