package org.bednight.forecast.model;

import java.time.YearMonth;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.ExactNights;
import org.bednight.calendar.NightCounts;

/**
 * The months of a record all of whose nights are on it, in a row. The first and the last month of a record count
 * only if it begins with the first night, or ends with the last night, of the month.
 *
 * @param slept the record
 * @param first the first complete month; without meaning where there is none
 * @param count how many there are, zero or more
 */
record CompleteMonths(NightCounts slept, YearMonth first, int count) {

    static CompleteMonths of(NightCounts slept) {
        var nights = slept.nights();
        var first = YearMonth.from(nights.start());
        if (nights.start().getDayOfMonth() > 1) {
            first = first.plusMonths(1);
        }
        var endExclusive = YearMonth.from(nights.endExclusive());
        int count =
                (endExclusive.getYear() - first.getYear()) * 12 + endExclusive.getMonthValue() - first.getMonthValue();
        return new CompleteMonths(slept, first, Math.max(0, count));
    }

    /** Returns the month that holds the first night after the record, complete or not. */
    static YearMonth next(NightCounts slept) {
        return YearMonth.from(slept.nights().endExclusive());
    }

    /** Returns the last {@code months} of them, at most as many as there are. */
    CompleteMonths last(int months) {
        int kept = Math.min(months, count);
        return new CompleteMonths(slept, first.plusMonths(count - kept), kept);
    }

    DateRange nights() {
        return new DateRange(first.atDay(1), first.plusMonths(count).atDay(1));
    }

    /** Returns the bed nights of the month that comes {@code index} months after the first. */
    ExactNights total(int index) {
        return slept.total(DateRange.of(first.plusMonths(index)));
    }

    int days(int index) {
        return first.plusMonths(index).lengthOfMonth();
    }
}
