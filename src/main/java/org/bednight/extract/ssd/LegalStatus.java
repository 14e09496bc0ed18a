package org.bednight.extract.ssd;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A legal status of a child.
 *
 * @param code such as J1
 * @param end the day on which it ends; null while it lasts
 */
record LegalStatus(String code, LocalDate start, @Nullable LocalDate end) {

    /** Says whether the status was in force in the night of {@code day}. */
    boolean covers(LocalDate day) {
        return !day.isBefore(start) && (end == null || day.isBefore(end));
    }

    /** Says whether the status began or ended within a day. */
    boolean touches(LocalDate day) {
        return day.equals(start) || day.equals(end);
    }
}
