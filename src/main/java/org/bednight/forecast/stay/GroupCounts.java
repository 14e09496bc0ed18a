package org.bednight.forecast.stay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The stays of each group that were seen over a part of the records. Those of whose group nothing is known are left out.
 * Immutable.
 */
final class GroupCounts {

    private final List<List<AtRisk>> stays;
    private final List<KaplanMeier> counts;

    private GroupCounts(List<List<AtRisk>> stays) {
        this.stays = stays;
        this.counts = stays.stream().map(KaplanMeier::of).toList();
    }

    /** Counts what was seen of {@code authorities} from {@code from} to {@code until}, exclusive. */
    static GroupCounts of(Collection<EpisodeHistory> authorities, LocalDate from, LocalDate until, int groups) {
        List<List<AtRisk>> stays = IntStream.range(0, groups)
                .<List<AtRisk>>mapToObj(group -> new ArrayList<>())
                .toList();
        for (var history : authorities) {
            history.forEachAtRisk(from, until, (episode, stay) -> {
                if (episode.group() != null) {
                    stays.get(episode.group()).add(stay);
                }
            });
        }
        return new GroupCounts(stays);
    }

    /** Counts {@code parts} together, which follow one another. */
    static GroupCounts sum(List<GroupCounts> parts) {
        return new GroupCounts(IntStream.range(0, parts.get(0).groups())
                .mapToObj(group -> parts.stream()
                        .flatMap(part -> part.stays.get(group).stream())
                        .toList())
                .toList());
    }

    int groups() {
        return counts.size();
    }

    int lastNight() {
        return counts.stream().mapToInt(KaplanMeier::lastNight).max().orElse(0);
    }

    int atRisk(int group, int night) {
        return counts.get(group).atRisk(night);
    }

    int ended(int group, int night) {
        return counts.get(group).ended(night);
    }

    /** Returns how many stays of {@code group} ended. */
    int ended(int group) {
        return (int) stays.get(group).stream().filter(AtRisk::ended).count();
    }
}
