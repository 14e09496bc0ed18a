package org.bednight.forecast.stay;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The episodes on record of one authority.
 *
 * @param recordedFrom the day from which the record is complete; earlier starts count only from here on
 * @param recordedTo the last night for which it is complete; what came later is not known. Null: no limit is stated
 */
public record EpisodeHistory(
        LocalDate recordedFrom, @Nullable LocalDate recordedTo, List<ObservedEpisode> episodes) {

    public EpisodeHistory {
        episodes = List.copyOf(episodes);
    }

    /** Returns a record of which no end is stated. */
    public EpisodeHistory(LocalDate recordedFrom, List<ObservedEpisode> episodes) {
        this(recordedFrom, null, episodes);
    }

    /** Returns the first night that is not observed: {@code nextNight}, or that after the end of the record. */
    LocalDate observedBefore(LocalDate nextNight) {
        return recordedTo != null && recordedTo.isBefore(nextNight) ? recordedTo.plusDays(1) : nextNight;
    }

    /** Hands on each stay of which a night from {@code from} to {@code until}, exclusive, is on record, as far as it is. */
    void forEachAtRisk(LocalDate from, LocalDate until, BiConsumer<ObservedEpisode, AtRisk> stay) {
        var next = observedBefore(until);
        var first = from.isAfter(recordedFrom) ? from : recordedFrom;
        for (var episode : episodes) {
            int after = episode.sleptBefore(first);
            int last = episode.sleptBefore(next);
            if (last > after) {
                stay.accept(episode, new AtRisk(after, last, episode.endedBy(next)));
            }
        }
    }
}
