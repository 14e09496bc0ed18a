package org.bednight.remand.episode;

import java.time.Instant;
import java.time.LocalDate;
import org.bednight.calendar.DateRange;
import org.bednight.estate.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A stay in one establishment. The night of arrival counts, that of departure does not.
 *
 * @param establishment as it was stated; the price does not depend on it
 * @param start the day of arrival
 * @param end the day of departure, on or after that of arrival; null while the child is still there
 * @param recordedAt when this was put on record
 */
public record Placement(
        Sector sector,
        @Nullable String establishment,
        LocalDate start,
        @Nullable LocalDate end,
        Instant recordedAt) {

    public Placement {
        if (end != null && end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "A placement ends on or after the day it starts, but was from %s to %s".formatted(start, end));
        }
    }

    /** Returns the nights before {@code endExclusive}; none for a stay of a day, or one that starts later. */
    public DateRange nightsBefore(LocalDate endExclusive) {
        var until = end == null || endExclusive.isBefore(end) ? endExclusive : end;
        return new DateRange(start, until.isBefore(start) ? start : until);
    }
}
