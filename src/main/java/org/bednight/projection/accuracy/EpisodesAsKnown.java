package org.bednight.projection.accuracy;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bednight.authority.Authority;
import org.bednight.authority.AuthorityCode;
import org.bednight.forecast.accuracy.KnownEpisodes;
import org.bednight.forecast.accuracy.Subject;
import org.bednight.forecast.stay.EpisodeHistory;
import org.bednight.forecast.stay.Pool;
import org.bednight.ledger.DataVersion;
import org.bednight.projection.range.EpisodeStates;
import org.bednight.remand.episode.RemandHistory;

/**
 * The episodes of all authorities as they were known at the close of a day: what the episode model learns from, whether
 * one authority is tested or all. What all together teach is learned once a month end.
 */
final class EpisodesAsKnown implements KnownEpisodes {

    private final Knowledge knowledge;
    private final DataVersion version;
    private final List<Authority> authorities;
    private final Map<String, Authority> byName;
    private final Map<AuthorityCode, RemandHistory> now;

    /** Those of a nation over ten years take some 20 MB: where memory is short they give way, and are learned again. */
    private final Cache<LocalDate, Pool> pools =
            Caffeine.newBuilder().softValues().executor(Runnable::run).build();

    EpisodesAsKnown(Knowledge knowledge, List<Authority> authorities, DataVersion version) {
        this.knowledge = knowledge;
        this.version = version;
        this.now = knowledge.histories(version);
        this.authorities = authorities;
        this.byName =
                authorities.stream().collect(toMap(authority -> authority.code().value(), authority -> authority));
    }

    @Override
    public EpisodeHistory history(Subject subject, LocalDate asAt) {
        var authority = Objects.requireNonNull(byName.get(subject.name()));
        return EpisodeStates.record(authority, at(authority, asAt), asAt);
    }

    @Override
    public Pool pool(LocalDate asAt) {
        return pools.get(asAt, this::learn);
    }

    /** What is on record now is asked for once and kept: a test of all authorities reads it at each month's end. */
    private RemandHistory at(Authority authority, LocalDate asAt) {
        return knowledge
                .findForPool(authority.code(), asAt, version)
                .orElseGet(() -> now.getOrDefault(authority.code(), RemandHistory.NONE));
    }

    private Pool learn(LocalDate asAt) {
        return EpisodeStates.learn(authorities, authority -> at(authority, asAt), asAt);
    }
}
