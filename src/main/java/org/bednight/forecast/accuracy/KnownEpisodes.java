package org.bednight.forecast.accuracy;

import java.time.LocalDate;
import org.bednight.forecast.stay.EpisodeHistory;
import org.bednight.forecast.stay.Pool;

/** The episodes of a backtest's subjects, as they were known at its origins. Asked by several threads at once. */
public interface KnownEpisodes {

    /** Returns a subject's episodes as they were known at the close of {@code asAt}. */
    EpisodeHistory history(Subject subject, LocalDate asAt);

    /** Returns what all subjects together had shown by then; learned once for all that ask. */
    Pool pool(LocalDate asAt);
}
