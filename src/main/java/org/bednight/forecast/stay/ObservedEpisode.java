package org.bednight.forecast.stay;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One remand of one child, as far as it is known at the as-at date.
 *
 * @param start the first night
 * @param end the day of departure, whose night does not count; null while the child is in. One later than the day
 *     after the as-at date is a known release
 * @param firstSector the sector of the first night, as an index in the caller's order
 * @param lastSector the sector of the last night, which the rest of an open episode is taken to be slept in
 * @param chargedUntil the day from whose night on nothing is charged, such as the 18th birthday; null if unknown
 */
public record ObservedEpisode(
        LocalDate start,
        @Nullable LocalDate end,
        int firstSector,
        int lastSector,
        @Nullable LocalDate chargedUntil) {

    public ObservedEpisode {
        if (end != null && end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "An episode ends on or after its start, but was %s to %s".formatted(start, end));
        }
        if (firstSector < 0 || lastSector < 0) {
            throw new IllegalArgumentException(
                    "A sector's index is zero or more, but was %d".formatted(Math.min(firstSector, lastSector)));
        }
    }

    /** Returns whether the child is known to have left by the morning of {@code nextNight}'s day. */
    boolean endedBy(LocalDate nextNight) {
        return end != null && !end.isAfter(nextNight);
    }

    /** Returns whether the episode has no night at all. */
    boolean isEmpty() {
        return start.equals(end);
    }
}
