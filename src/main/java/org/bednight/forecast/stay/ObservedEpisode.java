package org.bednight.forecast.stay;

import java.time.LocalDate;
import java.util.List;
import org.bednight.calendar.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * One remand of one child, as far as it is known at the as-at date.
 *
 * @param start the first night
 * @param end the day of departure, whose night does not count; null while the child is in. One later than the day
 *     after the as-at date is a known release
 * @param absences nights between start and end that were not slept in the secure estate, such as those on bail
 * @param firstSector the sector of the first night, as an index in the caller's order
 * @param lastSector the sector of the last night, which the rest of an open episode is taken to be slept in
 * @param chargedUntil the day from whose night on nothing is charged, such as the 18th birthday; null if unknown
 * @param group the group of its offence, as an index in the caller's order; null if unknown
 */
public record ObservedEpisode(
        LocalDate start,
        @Nullable LocalDate end,
        List<DateRange> absences,
        int firstSector,
        int lastSector,
        @Nullable LocalDate chargedUntil,
        @Nullable Integer group) {

    public ObservedEpisode {
        absences = List.copyOf(absences);
        if (end != null && end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "An episode ends on or after its start, but was %s to %s".formatted(start, end));
        }
        if (firstSector < 0 || lastSector < 0) {
            throw new IllegalArgumentException(
                    "A sector's index is zero or more, but was %d".formatted(Math.min(firstSector, lastSector)));
        }
    }

    /** Returns an episode without absences, of whose offence nothing is known. */
    public ObservedEpisode(
            LocalDate start,
            @Nullable LocalDate end,
            int firstSector,
            int lastSector,
            @Nullable LocalDate chargedUntil) {
        this(start, end, List.of(), firstSector, lastSector, chargedUntil, null);
    }

    /** Returns the same episode with an offence of the given group. */
    public ObservedEpisode ofGroup(@Nullable Integer index) {
        return new ObservedEpisode(start, end, absences, firstSector, lastSector, chargedUntil, index);
    }

    /** Returns the nights slept before that of {@code date}; none where it is not after the start. */
    int sleptBefore(LocalDate date) {
        var until = end != null && end.isBefore(date) ? end : date;
        long nights = Math.max(0, until.toEpochDay() - start.toEpochDay());
        for (var absence : absences) {
            nights -= absence.until(until).length();
        }
        return (int) nights;
    }

    /** Returns whether the child is known to have left by the morning of {@code nextNight}'s day. */
    boolean endedBy(LocalDate nextNight) {
        return end != null && !end.isAfter(nextNight);
    }

    /** Returns whether nights from {@code nextNight} on may be charged. */
    boolean chargedFrom(LocalDate nextNight) {
        return chargedUntil == null || chargedUntil.isAfter(nextNight);
    }

    /** Returns whether the episode has no night at all. */
    boolean isEmpty() {
        return start.equals(end);
    }
}
