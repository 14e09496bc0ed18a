package org.bednight.extract.history;

import java.time.LocalDate;
import java.util.List;
import org.bednight.remand.episode.LookedAfterStatus;
import org.bednight.remand.episode.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A remand of a child with at least one placement in youth detention accommodation.
 *
 * @param first the first row of the remand in the files, wherever the child was placed
 * @param end the day on which it ends; null while it lasts
 * @param beds in order of time
 * @param status null where the files do not reach back far enough to say
 * @param continued whether the remand may have begun before the files
 */
record Remand(
        Reference child,
        CareRow first,
        @Nullable LocalDate end,
        List<Bed> beds,
        @Nullable LookedAfterStatus status,
        boolean continued) {

    Remand {
        beds = List.copyOf(beds);
    }

    LocalDate start() {
        return first.start();
    }

    LocalDate endOrNever() {
        return end == null ? LocalDate.MAX : end;
    }
}
