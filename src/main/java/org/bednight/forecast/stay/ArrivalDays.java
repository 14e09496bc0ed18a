package org.bednight.forecast.stay;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * On which days children arrived at one authority, counted from the first day on record of all. Immutable.
 *
 * @see ArrivalRecord
 */
final class ArrivalDays {

    private final int from;
    private final int untilExclusive;
    private final int[] days;

    /**
     * @param from the first day of the authority's record
     * @param untilExclusive the day after its last
     * @param days the days of arrival within the record, in any order
     */
    ArrivalDays(int from, int untilExclusive, IntStream days) {
        this.from = from;
        this.untilExclusive = untilExclusive;
        this.days = days.sorted().toArray();
    }

    int from() {
        return from;
    }

    int untilExclusive() {
        return untilExclusive;
    }

    int[] days() {
        return days.clone();
    }

    /** Returns how many arrived from {@code first} to the day before {@code endExclusive}. */
    int between(int first, int endExclusive) {
        return before(endExclusive) - before(first);
    }

    private int before(int day) {
        int place = Arrays.binarySearch(days, day);
        int before = place < 0 ? -place - 1 : place;
        while (before > 0 && days[before - 1] >= day) {
            before--;
        }
        return before;
    }

    /** Returns the arrivals before {@code day}, each weighed by its age with a memory. */
    double discounted(int day, Memory memory) {
        double sum = 0;
        for (int i = 0; i < before(day); i++) {
            sum += memory.weight(day - 1 - days[i]);
        }
        return sum;
    }
}
