package org.bednight.retention;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When the episodes of an authority ended, and which children's records are due because all of theirs did. Where an episode
 * was once recorded under another child, the records of both are one.
 */
final class Endings {

    private final Map<String, List<Ending>> byEpisode;
    private final Map<String, List<Ending>> byChild;

    /**
     * An episode as one child's.
     *
     * @param end of what counts now, the last day of the calendar where it has not ended; null where nothing of it counts
     * @param formerEnd of what counted before; null where nothing did
     */
    record Ending(
            String episode,
            String child,
            @Nullable LocalDate end,
            @Nullable LocalDate formerEnd) {}

    /**
     * The records that are due.
     *
     * @param children the references of the children
     * @param episodes how many episodes these had
     * @param waiting how many others ended long enough ago, but their children have later ones
     */
    record Due(Set<String> children, int episodes, int waiting) {

        Due {
            children = Set.copyOf(children);
        }
    }

    Endings(List<Ending> rows) {
        byEpisode = rows.stream().collect(Collectors.groupingBy(Ending::episode));
        byChild = rows.stream().collect(Collectors.groupingBy(Ending::child));
    }

    /** Returns the records of which every episode ended before {@code limit}. */
    Due due(LocalDate limit) {
        var children = new TreeSet<String>();
        var seen = new HashSet<String>();
        int episodes = 0;
        int waiting = 0;
        for (var child : byChild.keySet()) {
            if (seen.add(child)) {
                var record = record(child, seen);
                var ended = record.stream()
                        .filter(each -> end(each).isBefore(limit))
                        .count();
                if (ended == record.size()) {
                    record.forEach(each -> children(each).forEach(children::add));
                    episodes += record.size();
                } else {
                    waiting += (int) ended;
                }
            }
        }
        return new Due(children, episodes, waiting);
    }

    /** Says whether a child has a record. */
    boolean knows(String child) {
        return byChild.containsKey(child);
    }

    /** Returns the last day of a child's own episodes. */
    LocalDate lastEnd(String child) {
        return Objects.requireNonNull(byChild.get(child)).stream()
                .map(ending -> end(ending.episode()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Returns the episodes of a child and of all children whose records are one with it, and adds those to {@code seen}. */
    private Set<String> record(String child, Set<String> seen) {
        var episodes = new HashSet<String>();
        var next = new ArrayDeque<>(List.of(child));
        while (!next.isEmpty()) {
            for (var ending : Objects.requireNonNull(byChild.get(next.pop()))) {
                episodes.add(ending.episode());
                children(ending.episode()).filter(seen::add).forEach(next::add);
            }
        }
        return episodes;
    }

    private Stream<String> children(String episode) {
        return Objects.requireNonNull(byEpisode.get(episode)).stream().map(Ending::child);
    }

    private LocalDate end(String episode) {
        return findLast(episode, Ending::end)
                .or(() -> findLast(episode, Ending::formerEnd))
                .orElseThrow();
    }

    private Optional<LocalDate> findLast(String episode, Function<Ending, @Nullable LocalDate> which) {
        return Objects.requireNonNull(byEpisode.get(episode)).stream()
                .map(which)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }
}
