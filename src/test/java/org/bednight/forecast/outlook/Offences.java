package org.bednight.forecast.outlook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.apache.commons.rng.sampling.distribution.DirichletSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.bednight.forecast.stay.EpisodeHistory;
import org.bednight.forecast.stay.National;
import org.bednight.forecast.stay.National.Stay;

/**
 * Groups of offences that are given to episodes by chance: equal ones to equal authorities, days and seeds, so that another
 * seed shuffles them.
 */
final class Offences {

    /** How often each group comes. */
    private static final double[] SHARES = {0.05, 0.28, 0.42, 0.14, 0.11};

    static final int COUNT = SHARES.length;

    private final long seed;
    private final String spread;
    private final Map<String, double[]> shares = new HashMap<>();

    private Offences(long seed, String spread) {
        this.seed = seed;
        this.spread = spread;
    }

    /** Each group comes as often at one authority as at another. */
    static Offences alike(long seed) {
        var offences = new Offences(seed, "alike at all authorities");
        National.placements().keySet().forEach(authority -> offences.shares.put(authority, SHARES));
        return offences;
    }

    /** How often each group comes differs between authorities: their shares are drawn, the larger the precision the nearer. */
    static Offences differing(long seed, double precision) {
        var offences = new Offences(seed, "of other shares at each authority");
        double[] alphas = Arrays.stream(SHARES).map(share -> precision * share).toArray();
        var sampler = DirichletSampler.of(RandomSource.XO_SHI_RO_256_PP.create(seed), alphas);
        National.placements().keySet().forEach(authority -> offences.shares.put(authority, sampler.sample()));
        return offences;
    }

    /** Returns the group of an episode that began on {@code start}. */
    int of(String authority, LocalDate start) {
        double[] own = Objects.requireNonNull(shares.get(authority));
        double chance =
                new SplittableRandom(seed + 1_000_003L * authority.hashCode() + start.toEpochDay()).nextDouble();
        int group = 0;
        while (group < COUNT - 1 && chance >= own[group]) {
            chance -= own[group];
            group++;
        }
        return group;
    }

    /** Returns what was known of an authority's episodes at the close of {@code asAt}, with their groups. */
    EpisodeHistory history(String authority, List<List<Stay>> episodes, LocalDate asAt) {
        var known = National.history(episodes, asAt);
        return new EpisodeHistory(
                known.recordedFrom(),
                known.episodes().stream()
                        .map(episode -> episode.ofGroup(of(authority, episode.start())))
                        .toList());
    }

    @Override
    public String toString() {
        return spread;
    }
}
