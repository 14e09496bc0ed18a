package org.bednight.extract.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.bednight.remand.episode.Episode;

/** Finds the episodes on record that the remands of one child are; each episode is one remand at most. */
final class RecordMatch {

    private final List<Remand> remands;
    private final List<Episode> free;
    private final Map<Remand, Episode> found = new HashMap<>();

    private RecordMatch(List<Remand> remands, List<Episode> episodes) {
        this.remands = remands;
        this.free = new ArrayList<>(episodes);
    }

    /**
     * Matches first by a placement that starts on the same day, then by a night in common, and last, for a remand that may
     * have begun before the files, by an episode that ends on its first day.
     *
     * @param remands those of one child
     * @param episodes those of the same child on record
     * @param lastDay the last day that the files name
     */
    static List<RecordedRemand> of(List<Remand> remands, List<Episode> episodes, LocalDate lastDay) {
        var inOrder =
                episodes.stream().sorted(Comparator.comparing(Episode::start)).toList();
        var match = new RecordMatch(remands, inOrder);
        match.match(RecordMatch::startTogether);
        match.match(RecordMatch::shareNights);
        match.match(RecordMatch::follow);
        return remands.stream()
                .map(remand -> new RecordedRemand(
                        remand,
                        match.found.get(remand),
                        inOrder.stream().anyMatch(episode -> endOf(episode).isBefore(remand.start())),
                        lastDay))
                .toList();
    }

    private void match(BiPredicate<Remand, Episode> same) {
        for (var remand : remands) {
            if (!found.containsKey(remand)) {
                free.stream()
                        .filter(episode -> same.test(remand, episode))
                        .findFirst()
                        .ifPresent(episode -> {
                            found.put(remand, episode);
                            free.remove(episode);
                        });
            }
        }
    }

    private static boolean startTogether(Remand remand, Episode episode) {
        return remand.beds().stream().anyMatch(bed -> episode.placements().stream()
                .anyMatch(placement -> placement.start().equals(bed.row().start())));
    }

    private static boolean shareNights(Remand remand, Episode episode) {
        return episode.start().isBefore(remand.endOrNever()) && remand.start().isBefore(endOf(episode));
    }

    private static boolean follow(Remand remand, Episode episode) {
        return remand.continued() && endOf(episode).equals(remand.start());
    }

    private static LocalDate endOf(Episode episode) {
        var end = episode.end();
        return end == null ? LocalDate.MAX : end;
    }
}
