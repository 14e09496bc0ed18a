package org.bednight.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.bednight.calendar.London;
import org.bednight.calendar.UkDate;

/**
 * The moment as of which facts are read: what was recorded later does not count.
 *
 * @param instant the last instant that counts
 */
public record KnownAt(Instant instant) {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    /** Returns the close of {@code date} in London. */
    public static KnownAt closeOf(LocalDate date) {
        var nextDay = date.plusDays(1).atStartOfDay(London.ZONE).toInstant();
        return new KnownAt(nextDay.minus(1, ChronoUnit.MICROS));
    }

    /**
     * Reads an instant in UTC, such as {@code 2018-06-01T09:30:00Z}, or a date, which means its close in London.
     *
     * @throws IllegalArgumentException if the text is neither, or not from 2000 to 2099
     */
    public static KnownAt parse(String text) {
        try {
            var read = text.length() == 10 ? closeOf(LocalDate.parse(text)) : new KnownAt(Instant.parse(text));
            if (!read.instant.isBefore(EARLIEST) && read.instant.isBefore(LATEST)) {
                return read;
            }
        } catch (DateTimeException notATime) {
            throw new IllegalArgumentException(expected(text), notATime);
        }
        throw new IllegalArgumentException(expected(text));
    }

    private static String expected(String text) {
        return "knownAt is from 2000 to 2099: an instant in UTC like 2018-06-01T09:30:00Z, or a date like 2018-06-01"
                + UkDate.hint(text) + ", but was '" + text + "'";
    }

    @Override
    public String toString() {
        return instant.toString();
    }
}
