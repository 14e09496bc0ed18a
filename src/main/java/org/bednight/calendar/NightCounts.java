package org.bednight.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How many children slept in the secure estate on each night of a range: the record from which months, years and
 * rates are summed. Immutable; the sum of any part is one subtraction, and a part of a record is a view of it.
 *
 * <p>Nights of which only the total of a month is known are counted beside those of which the children are, and may be
 * fractions.
 */
public final class NightCounts {

    private final DateRange nights;

    /** {@code sums[i]} is the sum of the first i nights of the record that this is a part of. */
    private final int[] sums;

    /** How many nights of that record come before this part. */
    private final int skipped;

    private final int length;

    /** The nights of which only the total of each month is known. */
    private final EvenMonths byMonth;

    private NightCounts(DateRange nights, int[] sums, int skipped, EvenMonths byMonth) {
        this.nights = nights;
        this.sums = sums;
        this.skipped = skipped;
        this.length = nights.length();
        this.byMonth = byMonth;
    }

    private NightCounts(DateRange nights, int[] sums) {
        this(nights, sums, 0, EvenMonths.NONE);
    }

    /** Returns a count of zero for each of {@code nights}. */
    public static NightCounts none(DateRange nights) {
        return new NightCounts(nights, new int[nights.length() + 1]);
    }

    /**
     * Returns the counts of the nights that begin with {@code start}.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public static NightCounts of(LocalDate start, int... counts) {
        int[] sums = new int[counts.length + 1];
        for (int night = 0; night < counts.length; night++) {
            if (counts[night] < 0) {
                throw new IllegalArgumentException("A count is zero or more, but was " + counts[night]);
            }
            sums[night + 1] = sums[night] + counts[night];
        }
        return new NightCounts(new DateRange(start, start.plusDays(counts.length)), sums);
    }

    public static Builder over(DateRange nights) {
        return new Builder(nights);
    }

    /** Returns the nights that are on record. */
    public DateRange nights() {
        return nights;
    }

    /** Returns of how many nights counts are held in memory, also where this is a part of a longer record. */
    public int recorded() {
        return sums.length;
    }

    /** Returns this record with the nights of months that are known by their totals. */
    public NightCounts withMonths(EvenMonths totals) {
        return new NightCounts(nights, sums, skipped, totals);
    }

    /** Says whether nights may be fractions, since only the totals of their months are known. */
    public boolean isByMonth() {
        return !byMonth.isNone();
    }

    /** Returns the bed nights within {@code part}, exactly; nights that are not on record count as zero. */
    public ExactNights total(DateRange part) {
        var whole = ExactNights.of(whole(part.start(), part.endExclusive()));
        return isByMonth() ? whole.plus(byMonth.total(part.intersect(nights))) : whole;
    }

    /** Returns the same in floating point: whole numbers exactly, fractions to 1e-9. */
    public double count(DateRange part) {
        return count(part.start(), part.endExclusive());
    }

    /** Returns the bed nights from {@code start} to the night before {@code endExclusive} in floating point. */
    public double count(LocalDate start, LocalDate endExclusive) {
        int whole = whole(start, endExclusive);
        return isByMonth() ? whole + byMonth.count(new DateRange(start, endExclusive).intersect(nights)) : whole;
    }

    /** Says whether nobody slept within {@code part}. */
    public boolean isNone(DateRange part) {
        return count(part) == 0;
    }

    /** Returns those of the bed nights within {@code part} of which only the totals of months are known. */
    public ExactNights byMonth(DateRange part) {
        return byMonth.total(part.intersect(nights));
    }

    private int whole(LocalDate start, LocalDate endExclusive) {
        int from = index(start);
        int to = index(endExclusive);
        return to <= from ? 0 : sums[skipped + to] - sums[skipped + from];
    }

    /** Returns the counts of the nights from {@code date} on; all of them where it is not after the first. */
    public NightCounts from(LocalDate date) {
        return new NightCounts(nights.from(date), sums, skipped + index(date), byMonth);
    }

    /** Returns all bed nights on record. */
    public ExactNights total() {
        return total(nights);
    }

    /** Returns the children who are known to have slept on one night, zero where it is not on record. */
    public int on(LocalDate night) {
        return whole(night, night.plusDays(1));
    }

    private int index(LocalDate date) {
        long index = date.toEpochDay() - nights.start().toEpochDay();
        return (int) Math.max(0, Math.min(index, length));
    }

    /** Returns the record as it stood before the night of {@code endExclusive}. */
    public NightCounts until(LocalDate endExclusive) {
        return new NightCounts(nights.until(endExclusive), sums, skipped, byMonth);
    }

    /**
     * Returns the counts of {@code asked} where nobody came before this record, and nobody comes or goes after it:
     * none before its first night, and after its last as many as on that.
     */
    public NightCounts throughout(DateRange asked) {
        if (!asked.start().isBefore(nights.start()) && !asked.endExclusive().isAfter(nights.endExclusive())) {
            return from(asked.start()).until(asked.endExclusive());
        }
        int staying = nights.isEmpty() ? 0 : on(nights.last());
        int[] counts = new int[asked.length() + 1];
        var night = asked.start();
        for (int index = 1; index < counts.length; index++) {
            counts[index] = counts[index - 1] + (night.isBefore(nights.endExclusive()) ? on(night) : staying);
            night = night.plusDays(1);
        }
        return new NightCounts(asked, counts, 0, byMonth);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NightCounts that
                && nights.equals(that.nights)
                && byMonth.equals(that.byMonth)
                && Arrays.equals(counts(), that.counts());
    }

    @Override
    public int hashCode() {
        return 31 * nights.hashCode() + sums[skipped + length] - sums[skipped];
    }

    private int[] counts() {
        return IntStream.range(skipped, skipped + length)
                .map(night -> sums[night + 1] - sums[night])
                .toArray();
    }

    @Override
    public String toString() {
        return "%s bed nights, %s".formatted(total().counted(), nights);
    }

    /** Counts stays, one after another. */
    public static final class Builder {

        private final DateRange nights;
        private final int[] changes;

        private Builder(DateRange nights) {
            this.nights = nights;
            this.changes = new int[nights.length() + 1];
        }

        /** Adds one child for each night of {@code stay}; nights outside the range are left out. */
        public Builder add(DateRange stay) {
            long origin = nights.start().toEpochDay();
            int from = (int) Math.max(0, stay.start().toEpochDay() - origin);
            int to = (int) Math.min(changes.length - 1L, stay.endExclusive().toEpochDay() - origin);
            if (from < to) {
                changes[from]++;
                changes[to]--;
            }
            return this;
        }

        public NightCounts build() {
            int[] sums = new int[changes.length];
            int present = 0;
            for (int night = 0; night + 1 < changes.length; night++) {
                present += changes[night];
                sums[night + 1] = sums[night] + present;
            }
            return new NightCounts(nights, sums);
        }
    }
}
