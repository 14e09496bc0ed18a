package org.bednight.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day as a query of the database returns it: of Java's own type or of the driver's. */
public final class StoredDate {

    private StoredDate() {}

    public static LocalDate of(Object value) {
        return value instanceof LocalDate date ? date : ((java.sql.Date) value).toLocalDate();
    }

    public static @Nullable LocalDate ofNullable(@Nullable Object value) {
        return value == null ? null : of(value);
    }
}
