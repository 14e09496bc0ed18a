package org.bednight.calendar;

import java.time.YearMonth;
import java.util.Arrays;

/** Values of months in a row, such as the mean number of children in a sector on each night of a month. Immutable. */
public final class MonthlySeries {

    private final YearMonth start;
    private final double[] values;

    private MonthlySeries(YearMonth start, double[] values) {
        this.start = start;
        this.values = values;
    }

    /**
     * Returns the series of {@code values} that begins with the month {@code start}.
     *
     * @throws IllegalArgumentException if a value is not a finite number
     */
    public static MonthlySeries of(YearMonth start, double... values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("A month's value is a finite number, but was " + value);
            }
        }
        return new MonthlySeries(start, values.clone());
    }

    public YearMonth start() {
        return start;
    }

    /** Returns the number of months, zero or more. */
    public int months() {
        return values.length;
    }

    /** Returns the value of the month that comes {@code index} months after the first. */
    public double value(int index) {
        return values[index];
    }

    /** Returns a copy of all values. */
    public double[] values() {
        return values.clone();
    }

    /** Returns the series without its first {@code months} months. */
    public MonthlySeries from(int months) {
        return new MonthlySeries(start.plusMonths(months), Arrays.copyOfRange(values, months, values.length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MonthlySeries that && start.equals(that.start) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * start.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return start + " " + Arrays.toString(values);
    }
}
