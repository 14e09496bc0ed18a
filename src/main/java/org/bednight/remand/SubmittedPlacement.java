package org.bednight.remand;

import java.time.LocalDate;
import java.util.Comparator;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.DateRange;
import org.bednight.estate.Sector;
import org.bednight.remand.episode.LookedAfterStatus;
import org.bednight.remand.episode.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A placement as a file or a request states it, before it is on record.
 *
 * @param line where it stands: the line of a file, or the place in a request, from 1
 */
public record SubmittedPlacement(
        int line,
        EpisodeKey key,
        Reference child,
        Sector sector,
        @Nullable String establishment,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable String offenceGroup,
        @Nullable LookedAfterStatus lookedAfterStatus,
        @Nullable LocalDate turns18On) {

    /** Of one day's placements the one without a night comes first, whatever their order in the file. */
    static final Comparator<SubmittedPlacement> BY_TIME = Comparator.comparing(SubmittedPlacement::start)
            .thenComparing(placement -> placement.nights().endExclusive())
            .thenComparing(SubmittedPlacement::line);

    /** What an episode is known by. */
    public record EpisodeKey(AuthorityCode authority, Reference episode) {}

    /** What a child is known by. */
    public record ChildKey(AuthorityCode authority, Reference child) {}

    public SubmittedPlacement {
        if (end != null && end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "A placement ends on or after the day it starts, %s, but was to end on %s".formatted(start, end));
        }
    }

    AuthorityCode authority() {
        return key.authority();
    }

    ChildKey childKey() {
        return new ChildKey(key.authority(), child);
    }

    DateRange nights() {
        return new DateRange(start, end == null ? LocalDate.MAX : end);
    }
}
