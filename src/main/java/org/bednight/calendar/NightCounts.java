package org.bednight.calendar;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * How many children slept in the secure estate on each night of a range: the record from which months, years and
 * rates are summed. Immutable; the sum of any part is one subtraction.
 */
public final class NightCounts {

    private final DateRange nights;

    /** {@code sums[i]} is the sum of the first i nights. */
    private final int[] sums;

    private NightCounts(DateRange nights, int[] sums) {
        this.nights = nights;
        this.sums = sums;
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

    /** Returns the bed nights within {@code part}; nights that are not on record count as zero. */
    public int total(DateRange part) {
        return total(part.start(), part.endExclusive());
    }

    /** Returns the bed nights from {@code start} to the night before {@code endExclusive}. */
    public int total(LocalDate start, LocalDate endExclusive) {
        int from = index(start);
        int to = index(endExclusive);
        return to <= from ? 0 : sums[to] - sums[from];
    }

    /** Returns the counts of the nights from {@code date} on; all of them where it is not after the first. */
    public NightCounts from(LocalDate date) {
        int from = index(date);
        int[] rest = new int[sums.length - from];
        for (int night = 0; night < rest.length; night++) {
            rest[night] = sums[from + night] - sums[from];
        }
        return new NightCounts(nights.from(date), rest);
    }

    public int total() {
        return sums[sums.length - 1];
    }

    /** Returns the children of one night, zero where it is not on record. */
    public int on(LocalDate night) {
        return total(night, night.plusDays(1));
    }

    private int index(LocalDate date) {
        long index = date.toEpochDay() - nights.start().toEpochDay();
        return (int) Math.max(0, Math.min(index, sums.length - 1L));
    }

    /** Returns the record as it stood before the night of {@code endExclusive}. */
    public NightCounts until(LocalDate endExclusive) {
        var kept = nights.until(endExclusive);
        return new NightCounts(kept, Arrays.copyOf(sums, kept.length() + 1));
    }

    /**
     * Returns the counts of {@code asked} where nobody came before this record, and nobody comes or goes after it:
     * none before its first night, and after its last as many as on that.
     */
    public NightCounts throughout(DateRange asked) {
        int recorded = sums.length - 1;
        int staying = recorded == 0 ? 0 : sums[recorded] - sums[recorded - 1];
        int[] counts = new int[asked.length() + 1];
        int first = (int) (nights.start().toEpochDay() - asked.start().toEpochDay());
        int last = Math.min(counts.length - 1, first + recorded);
        int before = sums[Math.max(0, Math.min(recorded, -first))];
        for (int night = Math.max(0, first); night <= last; night++) {
            counts[night] = sums[night - first] - before;
        }
        for (int night = Math.max(0, last) + 1; night < counts.length; night++) {
            counts[night] = counts[night - 1] + staying;
        }
        return new NightCounts(asked, counts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NightCounts that && nights.equals(that.nights) && Arrays.equals(sums, that.sums);
    }

    @Override
    public int hashCode() {
        return 31 * nights.hashCode() + Arrays.hashCode(sums);
    }

    @Override
    public String toString() {
        return "%d bed nights, %s".formatted(total(), nights);
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
