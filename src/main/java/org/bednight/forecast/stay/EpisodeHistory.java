package org.bednight.forecast.stay;

import java.time.LocalDate;
import java.util.List;

/**
 * The episodes on record of one authority.
 *
 * @param recordedFrom the day from which the record is complete; earlier starts count only from here on
 */
public record EpisodeHistory(LocalDate recordedFrom, List<ObservedEpisode> episodes) {

    public EpisodeHistory {
        episodes = List.copyOf(episodes);
    }
}
