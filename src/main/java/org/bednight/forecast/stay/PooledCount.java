package org.bednight.forecast.stay;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Rounds a count of children or stays of all authorities together before it is shown to somebody who sees one authority. An exact
 * count would show, from one as-at date to the next, on which day the only child of another authority came or left. Counts
 * below {@value #FEW} are therefore not shown, and others are rounded down to a multiple of ten. Where only one authority is on
 * record the count is its own, and is shown exactly.
 */
public final class PooledCount {

    private static final int FEW = EpisodeModel.ENOUGH_POOLED_STAYS;

    private static final int STEP = 10;

    private PooledCount() {}

    /** Returns a count rounded for display; empty if it is too small to be shown. */
    public static OptionalDouble rounded(int authorities, double count) {
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
