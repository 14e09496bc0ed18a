package org.bednight.calendar;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Bed nights of which only the total of each month is known; a part of a month has its share by days. Immutable.
 *
 * <p>The sum of a range is exact: of whole months that of their totals, of a part of a month total × days ÷ days of the
 * month. METHOD §16.
 */
public final class EvenMonths {

    /** No month is known. */
    public static final EvenMonths NONE = of(Map.of(), LocalDate.MAX);

    private static final int HUNDREDTHS = 100;

    private final YearMonth first;

    /** {@code sums[i]} is the sum of the first i months, in hundredths of a night. */
    private final long[] sums;

    private final LocalDate endExclusive;

    private EvenMonths(YearMonth first, long[] sums, LocalDate endExclusive) {
        this.first = first;
        this.sums = sums;
        this.endExclusive = endExclusive;
    }

    /**
     * Returns the months with these totals, each with two decimals at most; those between them have none.
     *
     * @param endExclusive nights from this on are left out
     */
    public static EvenMonths of(Map<YearMonth, BigDecimal> totals, LocalDate endExclusive) {
        if (totals.isEmpty()) {
            return new EvenMonths(YearMonth.of(2000, 1), new long[1], endExclusive);
        }
        var sorted = new TreeMap<>(totals);
        var first = sorted.firstKey();
        long[] sums = new long[index(first, sorted.lastKey()) + 2];
        sorted.forEach((month, nights) ->
                sums[index(first, month) + 1] = nights.movePointRight(2).longValueExact());
        for (int month = 1; month < sums.length; month++) {
            sums[month] += sums[month - 1];
        }
        return new EvenMonths(first, sums, endExclusive);
    }

    private static int index(YearMonth first, YearMonth month) {
        return (month.getYear() - first.getYear()) * 12 + month.getMonthValue() - first.getMonthValue();
    }

    public boolean isNone() {
        return sums[sums.length - 1] == 0;
    }

    /** Returns the nights of {@code part}. */
    ExactNights total(DateRange part) {
        var counted = cut(part);
        if (counted.isEmpty()) {
            return ExactNights.NONE;
        }
        var start = YearMonth.from(counted.start());
        var end = YearMonth.from(counted.endExclusive());
        var whole = new ExactNights(BigInteger.valueOf(before(end) - before(start)), BigInteger.valueOf(HUNDREDTHS));
        var more = whole.plus(share(end, counted.endExclusive().getDayOfMonth() - 1));
        return more.minus(share(start, counted.start().getDayOfMonth() - 1));
    }

    /** Returns the same in floating point. */
    double count(DateRange part) {
        var counted = cut(part);
        if (counted.isEmpty()) {
            return 0;
        }
        return (upTo(counted.endExclusive()) - upTo(counted.start())) / HUNDREDTHS;
    }

    private DateRange cut(DateRange part) {
        return part.until(endExclusive);
    }

    private double upTo(LocalDate date) {
        var month = YearMonth.from(date);
        return before(month) + (double) of(month) * (date.getDayOfMonth() - 1) / month.lengthOfMonth();
    }

    private ExactNights share(YearMonth month, int days) {
        return new ExactNights(
                BigInteger.valueOf(of(month) * days), BigInteger.valueOf((long) HUNDREDTHS * month.lengthOfMonth()));
    }

    private long before(YearMonth month) {
        return sums[Math.max(0, Math.min(index(first, month), sums.length - 1))];
    }

    private long of(YearMonth month) {
        return before(month.plusMonths(1)) - before(month);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EvenMonths that
                && first.equals(that.first)
                && endExclusive.equals(that.endExclusive)
                && Arrays.equals(sums, that.sums);
    }

    @Override
    public int hashCode() {
        return 31 * first.hashCode() + Arrays.hashCode(sums);
    }
}
