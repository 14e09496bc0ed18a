package org.bednight.forecast.draw;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** What one course of a year costs more than another in each of the years that were drawn, in pence. Immutable. */
public final class CostDifferences {

    private final long[] sorted;

    private CostDifferences(long[] sorted) {
        this.sorted = sorted;
    }

    /**
     * Returns the differences of {@code paths} years.
     *
     * @param difference by the number of a path, what the other course costs more
     * @throws IllegalArgumentException if there is no path
     */
    static CostDifferences of(int paths, IntToLongFunction difference) {
        if (paths < 1) {
            throw new IllegalArgumentException("There is at least one path, but were " + paths);
        }
        long[] differences =
                IntStream.range(0, paths).parallel().mapToLong(difference).toArray();
        Arrays.sort(differences);
        return new CostDifferences(differences);
    }

    /** Returns how many years were drawn. */
    public int paths() {
        return sorted.length;
    }

    /** Returns the mean of what the other course costs more, in pence; negative where it costs less. */
    public double mean() {
        return Arrays.stream(sorted).average().orElseThrow();
    }

    /** Returns the standard error of {@link #mean()}, in pence. */
    public double standardError() {
        double mean = mean();
        double squares = Arrays.stream(sorted)
                .mapToDouble(difference -> (difference - mean) * (difference - mean))
                .sum();
        return Math.sqrt(squares / Math.max(1, sorted.length - 1) / sorted.length);
    }

    /** Returns the smallest difference, in pence, that at least the share {@code p} of the paths do not exceed. */
    public long quantile(double p) {
        int place = (int) Math.ceil(p * sorted.length) - 1;
        return sorted[Math.max(0, Math.min(place, sorted.length - 1))];
    }

    /** Returns the share of the paths in which the other course costs less. */
    public double shareBelowZero() {
        return Arrays.stream(sorted).filter(difference -> difference < 0).count() / (double) sorted.length;
    }
}
