package org.bednight.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;

/**
 * Nights in a row, each named after the day on which it begins.
 *
 * @param start the first night
 * @param endExclusive the night after the last; equal to {@code start} where the range is empty
 */
public record DateRange(LocalDate start, LocalDate endExclusive) {

    public DateRange {
        if (endExclusive.isBefore(start)) {
            throw new IllegalArgumentException(
                    "A range ends on or after its start, but was %s to %s (exclusive)".formatted(start, endExclusive));
        }
    }

    /** Returns the nights of {@code month}. */
    public static DateRange of(YearMonth month) {
        return new DateRange(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /** Returns the nights from {@code first} to {@code last}, both included. */
    public static DateRange ofNights(LocalDate first, LocalDate last) {
        return new DateRange(first, last.plusDays(1));
    }

    /** Returns the number of nights, zero or more. */
    public int length() {
        return (int) (endExclusive.toEpochDay() - start.toEpochDay());
    }

    public boolean isEmpty() {
        return start.equals(endExclusive);
    }

    /**
     * Returns the last night.
     *
     * @throws IllegalStateException if the range is empty
     */
    public LocalDate last() {
        if (isEmpty()) {
            throw new IllegalStateException("An empty range has no last night: " + this);
        }
        return endExclusive.minusDays(1);
    }

    public boolean contains(LocalDate night) {
        return !night.isBefore(start) && night.isBefore(endExclusive);
    }

    /** Returns the nights from the earlier start to the later end, those between the two ranges included. */
    public DateRange hull(DateRange other) {
        return new DateRange(
                start.isBefore(other.start) ? start : other.start,
                endExclusive.isAfter(other.endExclusive) ? endExclusive : other.endExclusive);
    }

    /** Returns the nights that both ranges have; an empty range at the later start where they have none. */
    public DateRange intersect(DateRange other) {
        var from = start.isAfter(other.start) ? start : other.start;
        var to = endExclusive.isBefore(other.endExclusive) ? endExclusive : other.endExclusive;
        return to.isBefore(from) ? new DateRange(from, from) : new DateRange(from, to);
    }

    /** Returns the part before {@code end}; empty at this range's start where it starts later. */
    public DateRange until(LocalDate end) {
        if (!end.isAfter(start)) {
            return new DateRange(start, start);
        }
        return end.isBefore(endExclusive) ? new DateRange(start, end) : this;
    }

    /** Returns the part from {@code from} on; empty at this range's end where it ends earlier. */
    public DateRange from(LocalDate from) {
        if (!from.isBefore(endExclusive)) {
            return new DateRange(endExclusive, endExclusive);
        }
        return from.isAfter(start) ? new DateRange(from, endExclusive) : this;
    }

    /** Returns the months that hold at least one night of the range, in order. */
    public Stream<YearMonth> months() {
        if (isEmpty()) {
            return Stream.empty();
        }
        var lastMonth = YearMonth.from(last());
        return Stream.iterate(YearMonth.from(start), month -> !month.isAfter(lastMonth), month -> month.plusMonths(1));
    }

    /** Returns the range as readers see it: first and last night. */
    @Override
    public String toString() {
        return isEmpty() ? "no night" : "%s to %s".formatted(start, last());
    }
}
