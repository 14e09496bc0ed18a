package org.bednight.forecast.model;

import java.time.LocalDate;
import java.time.YearMonth;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.NightCounts;

/**
 * A record by complete months: what the models of daily rates learn from. Immutable; a shorter history of the same
 * record is a view that costs nothing, so that a backtest counts each night once.
 */
public final class MonthlyNights {

    private final NightCounts slept;
    private final YearMonth start;
    private final double[] totals;
    private final int[] days;
    private final double[] lastNights;
    private final double[] rates;
    private final int months;
    private final LocalDate endExclusive;

    private MonthlyNights(
            NightCounts slept,
            YearMonth start,
            double[] totals,
            int[] days,
            double[] lastNights,
            double[] rates,
            LocalDate endExclusive) {
        this.slept = slept;
        this.start = start;
        this.totals = totals;
        this.days = days;
        this.lastNights = lastNights;
        this.rates = rates;
        this.months = rates.length;
        this.endExclusive = endExclusive;
    }

    private MonthlyNights(MonthlyNights whole, int months) {
        this.slept = whole.slept;
        this.start = whole.start;
        this.totals = whole.totals;
        this.days = whole.days;
        this.lastNights = whole.lastNights;
        this.rates = whole.rates;
        this.months = months;
        this.endExclusive = start.plusMonths(months).atDay(1);
    }

    /** Returns the complete months of {@code slept}, of which there may be none. */
    public static MonthlyNights of(NightCounts slept) {
        var complete = CompleteMonths.of(slept);
        int months = complete.count();
        double[] totals = new double[months];
        int[] days = new int[months];
        double[] lastNights = new double[months];
        double[] rates = new double[months];
        var night = complete.first().atDay(1);
        for (int month = 0; month < months; month++) {
            days[month] = night.lengthOfMonth();
            var next = night.plusDays(days[month]);
            totals[month] = slept.count(night, next);
            lastNights[month] = slept.count(next.minusDays(1), next);
            rates[month] = totals[month] / days[month];
            night = next;
        }
        var endExclusive = slept.nights().endExclusive();
        return new MonthlyNights(slept, complete.first(), totals, days, lastNights, rates, endExclusive);
    }

    /** Returns the record as it stood at the close of its first {@code months} complete months. */
    public MonthlyNights until(int months) {
        if (months < 0 || months > this.months) {
            throw new IllegalArgumentException(
                    "A shorter history has 0 to %d months, but was asked for %d".formatted(this.months, months));
        }
        return new MonthlyNights(this, months);
    }

    /** Returns the number of complete months, zero or more. */
    public int months() {
        return months;
    }

    /** Returns the first complete month; without meaning where there is none. */
    public YearMonth start() {
        return start;
    }

    /** Returns the bed nights of the month that comes {@code index} months after the first. */
    public double total(int index) {
        return totals[index];
    }

    public int days(int index) {
        return days[index];
    }

    /** Returns the mean number of children per night of a month. */
    public double rate(int index) {
        return rates[index];
    }

    /**
     * Returns the mean children per night of all months of the whole record, of which the first {@link #months()}
     * count; not to be written to.
     */
    double[] rates() {
        return rates;
    }

    /** Returns the children of the last night on record, which may lie in a month that is not complete. */
    public double lastNight() {
        boolean wholeMonths =
                months > 0 && endExclusive.equals(start.plusMonths(months).atDay(1));
        return wholeMonths ? lastNights[months - 1] : slept.count(endExclusive.minusDays(1), endExclusive);
    }

    /** Returns the nights of the last {@code months} complete months, of as many as there are. */
    public DateRange last(int months) {
        var end = start.plusMonths(this.months);
        return new DateRange(end.minusMonths(Math.min(months, this.months)).atDay(1), end.atDay(1));
    }

    /** Returns the record itself, as it stood at the close of this history. */
    public NightCounts slept() {
        return slept.until(endExclusive);
    }
}
