package org.bednight.retention;

import io.smallrye.config.ConfigMapping;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.OptionalInt;
import org.bednight.calendar.FinancialYear;

/** For how long children's records are kept. */
@ConfigMapping(prefix = "bednight.retention")
public interface RetentionConfig {

    /** For how many years after the end of the financial year in which a child's last episode ended; empty: for ever. */
    OptionalInt years();

    /** Returns the day before which a child's last episode has to have ended to be due on {@code today}; empty where none ever is. */
    default Optional<LocalDate> endedBefore(LocalDate today) {
        return years().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        LocalDate.of(FinancialYear.containing(today).startYear() - years().getAsInt(), Month.APRIL, 1));
    }
}
