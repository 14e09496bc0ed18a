package org.bednight.forecast.stay;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How many children or stays of all authorities together are told to a reader of one. From an exact count somebody could
 * read, from one as-at date to the next, the day on which the only child of another authority came or left. So a count is
 * rounded down to the ten, and below {@value #FEW} only said to be small. An authority that is alone on record is told all
 * of its own.
 */
public final class PooledCount {

    private static final int FEW = 100;

    private static final int STEP = 10;

    private PooledCount() {}

    /** Returns a count as it may be told; empty where it is too small. */
    public static OptionalDouble told(int authorities, double count) {
        if (authorities < 2) {
            return OptionalDouble.of(count);
        }
        return count < FEW ? OptionalDouble.empty() : OptionalDouble.of(STEP * Math.floor(count / STEP));
    }

    /** Returns a count of several authorities in words: {@code fewer than 100}, {@code 1,680 or a few more}. */
    public static String inWords(int count) {
        return count < FEW ? "fewer than " + FEW : String.format(Locale.UK, "%,d or a few more", STEP * (count / STEP));
    }
}
