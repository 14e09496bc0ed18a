package org.bednight.forecast.stay;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The arrivals of all authorities by day, from the day on which the earliest record begins to the as-at date. An
 * authority counts on the days on which its record is complete, at first as one. Immutable.
 */
final class ArrivalRecord {

    private final LocalDate begins;
    private final int days;
    private final List<ArrivalDays> authorities;
    private final double[] arrivals;
    private final double[] complete;

    private ArrivalRecord(LocalDate begins, int days, List<ArrivalDays> authorities, double[] weights) {
        this.begins = begins;
        this.days = days;
        this.authorities = authorities;
        this.arrivals = new double[days];
        this.complete = new double[days];
        for (int i = 0; i < weights.length; i++) {
            var authority = authorities.get(i);
            for (int day : authority.days()) {
                arrivals[day]++;
            }
            for (int day = authority.from(); day < authority.untilExclusive(); day++) {
                complete[day] += weights[i];
            }
        }
    }

    private ArrivalRecord(ArrivalRecord whole, int days) {
        this.begins = whole.begins;
        this.days = days;
        this.authorities = whole.authorities;
        this.arrivals = Arrays.copyOf(whole.arrivals, days);
        this.complete = Arrays.copyOf(whole.complete, days);
    }

    /** Gathers what is known of {@code authorities} before {@code nextNight}; later records are left out. */
    static ArrivalRecord of(Collection<EpisodeHistory> authorities, LocalDate nextNight) {
        var begun = authorities.stream()
                .filter(history -> history.recordedFrom().isBefore(history.observedBefore(nextNight)))
                .toList();
        var begins = begun.stream()
                .map(EpisodeHistory::recordedFrom)
                .min(Comparator.naturalOrder())
                .orElse(nextNight);
        return new ArrivalRecord(
                begins,
                daysBetween(begins, nextNight),
                begun.stream().map(history -> days(history, begins, nextNight)).toList(),
                begun.stream().mapToDouble(history -> 1).toArray());
    }

    /**
     * Returns the same arrivals where each authority counts for {@code weights}, so that one that joins or leaves moves the
     * level by no more than its share.
     */
    ArrivalRecord weighedBy(double[] weights) {
        return new ArrivalRecord(begins, days, authorities, weights);
    }

    /** Says whether all authorities are on record on the same days. */
    boolean isEven() {
        return authorities.stream()
                        .map(own -> List.of(own.from(), own.untilExclusive()))
                        .distinct()
                        .count()
                < 2;
    }

    private static ArrivalDays days(EpisodeHistory history, LocalDate begins, LocalDate nextNight) {
        var from = history.recordedFrom();
        var until = history.observedBefore(nextNight);
        var days = history.episodes().stream()
                .filter(episode -> !episode.isEmpty())
                .map(ObservedEpisode::start)
                .filter(start -> !start.isBefore(from) && start.isBefore(until))
                .mapToInt(start -> daysBetween(begins, start));
        return new ArrivalDays(daysBetween(begins, from), daysBetween(begins, until), days);
    }

    private static int daysBetween(LocalDate from, LocalDate to) {
        return Math.toIntExact(to.toEpochDay() - from.toEpochDay());
    }

    /** Returns the arrivals of one authority by the days of this record; none where its own has not begun. */
    ArrivalDays own(EpisodeHistory history) {
        var nextNight = begins.plusDays(days);
        return history.recordedFrom().isBefore(history.observedBefore(nextNight))
                ? days(history, begins, nextNight)
                : new ArrivalDays(days, days, IntStream.empty());
    }

    /** Returns how many days are on record, up to the as-at date. */
    int days() {
        return days;
    }

    List<ArrivalDays> authorities() {
        return authorities;
    }

    /** Returns the arrivals at all authorities by day. */
    double[] arrivals() {
        return arrivals.clone();
    }

    /** Returns by day how many authorities have a complete record, each by its weight. */
    double[] complete() {
        return complete.clone();
    }

    /** Returns what of this record was known before {@code day}. */
    ArrivalRecord before(int day) {
        return new ArrivalRecord(this, day);
    }

    /** Returns the arrivals at all authorities from {@code first} to the day before {@code endExclusive}. */
    double arrivals(int first, int endExclusive) {
        return Arrays.stream(arrivals, first, endExclusive).sum();
    }

    /** Returns how many authorities had a complete record, each by its weight, added up over these days. */
    double complete(int first, int endExclusive) {
        return Arrays.stream(complete, first, endExclusive).sum();
    }

    /** Returns the arrivals per authority from {@code first} to the day before {@code endExclusive}. */
    double perAuthority(int first, int endExclusive) {
        double sum = 0;
        for (int day = first; day < endExclusive; day++) {
            sum += perAuthority(day);
        }
        return sum;
    }

    /** Returns the arrivals per authority before each day, each weighed by its age on the last day of this record. */
    double[] perAuthority(Memory memory) {
        double[] before = new double[days + 1];
        for (int day = 0; day < days; day++) {
            before[day + 1] = before[day] + perAuthority(day) * memory.weight(days - 1 - day);
        }
        return before;
    }

    private double perAuthority(int day) {
        return complete[day] == 0 ? 0 : arrivals[day] / complete[day];
    }
}
