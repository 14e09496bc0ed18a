package org.bednight.forecast.accuracy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bednight.forecast.stay.EpisodeHistory;
import org.bednight.forecast.stay.EpisodeModel;
import org.bednight.forecast.stay.National;
import org.bednight.forecast.stay.Pool;

/** The episodes of the made-up nation as they were known at the close of a day, by their dates. */
final class NationalEpisodes implements KnownEpisodes {

    static final EpisodeModel MODEL = new EpisodeModel(National.SECTORS.size());

    private final Map<String, List<List<National.Stay>>> placements = National.placements();
    private final Map<LocalDate, Pool> pools = new ConcurrentHashMap<>();

    @Override
    public EpisodeHistory history(Subject subject, LocalDate asAt) {
        return National.history(placements.getOrDefault(subject.name(), List.of()), asAt);
    }

    @Override
    public Pool pool(LocalDate asAt) {
        return pools.computeIfAbsent(asAt, this::learn);
    }

    /** Forgets what all together taught. */
    void forget() {
        pools.clear();
    }

    private Pool learn(LocalDate asAt) {
        var known = placements.values().stream()
                .map(episodes -> National.history(episodes, asAt))
                .toList();
        return MODEL.learn(known, asAt);
    }
}
