package org.bednight.calendar;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A month of a financial year, as budgets number it: P01 is April, P12 is March.
 *
 * @param year the financial year
 * @param number the period's place in the year, from 1 to 12
 */
public record Period(FinancialYear year, int number) {

    public Period {
        if (number < 1 || number > 12) {
            throw new IllegalArgumentException("A period is numbered from 1 to 12, but was " + number);
        }
    }

    static List<Period> of(FinancialYear year) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(number -> new Period(year, number))
                .toList();
    }

    public YearMonth month() {
        return YearMonth.of(year.startYear(), Month.APRIL).plusMonths(number - 1L);
    }

    public DateRange nights() {
        return DateRange.of(month());
    }

    /** Returns the period's short name, such as {@code P02}. */
    @Override
    public String toString() {
        return (number < 10 ? "P0" : "P") + number;
    }
}
