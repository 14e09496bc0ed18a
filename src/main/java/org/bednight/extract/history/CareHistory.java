package org.bednight.extract.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.bednight.remand.episode.Reference;

/**
 * The rows of all files of an extract, each once, by child and in order of time.
 *
 * @param merged how many rows were left out because another states the same or more
 * @param lastDay the last day that any row names
 */
public record CareHistory(SortedMap<Reference, List<CareRow>> byChild, int merged, LocalDate lastDay) {

    /** What is one row in several files: a child has one row that starts on a day, and maybe others without a night. */
    private record Key(Reference child, LocalDate start, boolean withoutNight) {}

    /**
     * Puts the rows of several files together.
     *
     * @param files the rows of each file
     */
    public static CareHistory of(Collection<List<CareRow>> files, Doubts doubts) {
        var inOrder = files.stream()
                .filter(rows -> !rows.isEmpty())
                .sorted(Comparator.comparing(CareHistory::lastDay))
                .toList();
        var kept = new LinkedHashMap<Key, List<CareRow>>();
        int merged = 0;
        for (var rows : inOrder) {
            var ofFile = rows.stream().collect(Collectors.groupingBy(CareHistory::key, LinkedHashMap::new, once()));
            merged +=
                    rows.size() - ofFile.values().stream().mapToInt(List::size).sum();
            for (var entry : ofFile.entrySet()) {
                var earlier = kept.put(entry.getKey(), entry.getValue());
                if (earlier != null) {
                    merged += earlier.size();
                    compare(earlier, entry.getValue(), doubts);
                }
            }
        }
        return new CareHistory(byChild(kept.values()), merged, lastDayOf(inOrder));
    }

    private static Key key(CareRow row) {
        return new Key(row.child(), row.start(), row.hasNoNight());
    }

    /** Collects the rows of one key in one file: one that lasts and one that has ended, otherwise alike, are one. */
    private static Collector<CareRow, ?, List<CareRow>> once() {
        return Collectors.collectingAndThen(Collectors.toList(), rows -> {
            var distinct = new ArrayList<CareRow>();
            for (var row : rows.stream().sorted(CareRow.BY_TIME).toList()) {
                boolean known = distinct.stream()
                        .anyMatch(other ->
                                other.isLike(row) && (row.end() == null || Objects.equals(other.end(), row.end())));
                if (!known) {
                    distinct.add(row);
                }
            }
            return distinct;
        });
    }

    /** A row that lasted in an earlier file and has ended in a later one is no surprise. */
    private static void compare(List<CareRow> earlier, List<CareRow> later, Doubts doubts) {
        for (var before : earlier) {
            boolean expected = later.stream()
                    .anyMatch(after -> after.isLike(before)
                            && (before.end() == null || before.end().equals(after.end())));
            if (!expected) {
                var after = later.get(0);
                doubts.add(
                        after.origin(),
                        after.child(),
                        "%s states another end, status or placement for the row that starts on %s. The file with the later dates counts."
                                .formatted(before.origin(), before.start()));
            }
        }
    }

    private static LocalDate lastDay(List<CareRow> rows) {
        return rows.stream()
                .map(row -> row.end() == null ? row.start() : row.end())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    private static LocalDate lastDayOf(List<List<CareRow>> files) {
        return files.isEmpty() ? LocalDate.MIN : lastDay(files.get(files.size() - 1));
    }

    private static SortedMap<Reference, List<CareRow>> byChild(Collection<List<CareRow>> kept) {
        return kept.stream()
                .flatMap(List::stream)
                .sorted(CareRow.BY_TIME)
                .collect(Collectors.groupingBy(CareRow::child, TreeMap::new, Collectors.toList()));
    }
}
