package org.bednight.remand.episode;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bednight.calendar.DateRange;
import org.bednight.estate.Sector;
import org.bednight.remand.monthly.MonthlyRecord;

/**
 * The months of which both a total and episodes are on record: METHOD §16.
 *
 * @param episodesFrom the day from which the episodes count
 */
record MonthComparison(RemandHistory history, MonthlyRecord stated, LocalDate episodesFrom) {

    private static final int NAMED = 6;

    /** Lists, in a sentence each, the months that lie in {@code nights} and whose total is not what is counted; the last six. */
    List<String> listDifferences(DateRange nights) {
        if (stated.isEmpty() || history.episodes().isEmpty()) {
            return List.of();
        }
        var differing = stated.nights()
                .from(episodesFrom)
                .intersect(nights)
                .months()
                .filter(month ->
                        stated.has(month) && !DateRange.of(month).last().isAfter(nights.last()))
                .flatMap(this::difference)
                .toList();
        return differing.subList(Math.max(0, differing.size() - NAMED), differing.size());
    }

    private Stream<String> difference(YearMonth month) {
        var range = DateRange.of(month);
        var counted = history.counts(range);
        var parts = Arrays.stream(Sector.values())
                .filter(sector -> Objects.requireNonNull(counted.get(sector))
                                .total(range)
                                .counted()
                                .compareTo(stated.nights(month, sector))
                        != 0)
                .map(sector -> "%s %s and %s"
                        .formatted(
                                sector,
                                stated.nights(month, sector).toPlainString(),
                                Objects.requireNonNull(counted.get(sector))
                                        .total(range)
                                        .counted()
                                        .toPlainString()))
                .collect(Collectors.joining(", "));
        return parts.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        "The nights of %s by its monthly total are not those by its episodes, which count: %s. Look at both."
                                .formatted(month, parts));
    }
}
