package org.bednight.forecast.outlook;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What each coming night of one sector adds to the sum that is forecast: its price in pence, or one night. Night 0 is
 * the first to come. Immutable.
 */
public final class PricePath {

    /** {@code sums[i]} is the sum of the first i nights. */
    private final long[] sums;

    private PricePath(long[] sums) {
        this.sums = sums;
    }

    /**
     * Returns the path with these values, night by night.
     *
     * @throws IllegalArgumentException if a value is negative
     */
    public static PricePath of(long... values) {
        long[] sums = new long[values.length + 1];
        for (int night = 0; night < values.length; night++) {
            if (values[night] < 0) {
                throw new IllegalArgumentException(
                        "A night's price is zero or more, but that of night %d was %d".formatted(night, values[night]));
            }
            sums[night + 1] = Math.addExact(sums[night], values[night]);
        }
        return new PricePath(sums);
    }

    /** Returns the path of {@code nights} nights that each have the same {@code value}. */
    public static PricePath constant(long value, int nights) {
        long[] values = new long[nights];
        Arrays.fill(values, value);
        return of(values);
    }

    public int nights() {
        return sums.length - 1;
    }

    public long value(int night) {
        return sums[night + 1] - sums[night];
    }

    /** Returns the sum of the nights from {@code from} to {@code toExclusive}. */
    public long total(int from, int toExclusive) {
        return sums[toExclusive] - sums[from];
    }

    /** Returns this path with nothing for the nights before {@code night}. */
    PricePath startingAt(int night) {
        return of(IntStream.range(0, nights())
                .mapToLong(each -> each < night ? 0 : value(each))
                .toArray());
    }

    /** Returns the end of the run of equal values that {@code night} is in, at most {@code limit}. */
    int runEnd(int night, int limit) {
        int end = night + 1;
        while (end < limit && value(end) == value(night)) {
            end++;
        }
        return end;
    }

    /** Returns whether all nights before {@code limit} have the same value. */
    boolean isConstantUntil(int limit) {
        return runEnd(0, limit) >= limit;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PricePath that && Arrays.equals(sums, that.sums);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sums);
    }

    @Override
    public String toString() {
        return "%d over %d nights".formatted(sums[nights()], nights());
    }
}
