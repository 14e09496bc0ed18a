package org.bednight.forecast.stay;

import java.time.LocalDate;
import java.util.List;
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
}
