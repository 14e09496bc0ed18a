package org.bednight.forecast.stay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The stays of all authorities by group of offences, where groups are told apart. Immutable.
 *
 * <p>They are where the past says that it helps: in each of the last twelve spans of 90 nights the {@linkplain GroupHazards
 * factors} that the 540 nights before it gave are held against what came. If groups do not differ, each ratio of likelihoods has
 * an expectation of one, whatever was seen before; so has their product, and the chance that it comes to 20 or more is at most
 * 1 in 20 (Ville). That is asked for. A difference that is too small for it would move no forecast to speak of.
 *
 * @see <a href="https://doi.org/10.2307/2981683">Dawid, The prequential approach, 1984</a>
 * @see <a href="https://arxiv.org/abs/0912.4269">Shafer and others, Test Martingales, Bayes Factors and p-Values, 2011</a>
 */
final class PooledGroups {

    /** By how much, as a logarithm, the factors have to have foretold better than none. */
    static final double LEAST_GAIN = Math.log(20);

    private static final int SPAN = 90;

    /** So many spans are learned from. */
    private static final int LEARNED = EpisodeModel.WINDOW_NIGHTS / SPAN;

    /** So many spans are held against what was learned before them. */
    private static final int FORETOLD = 12;

    private final LengthOfStay all;
    private final List<LengthOfStay> curves;
    private final List<Integer> apart;
    private final Function<EpisodeHistory, List<Double>> shares;

    private PooledGroups(
            LengthOfStay all,
            List<LengthOfStay> curves,
            List<Integer> apart,
            Function<EpisodeHistory, List<Double>> shares) {
        this.all = all;
        this.curves = curves;
        this.apart = apart;
        this.shares = shares;
    }

    /**
     * Learns from {@code authorities}; empty where groups are not told apart.
     *
     * @param all the curve of all stays
     * @param halfLife after how many days an arrival says half as much of an authority's shares
     */
    static Optional<PooledGroups> learn(
            Collection<EpisodeHistory> authorities, LocalDate nextNight, LengthOfStay all, int groups, int halfLife) {
        var spans = new ArrayList<GroupCounts>();
        for (int back = LEARNED + FORETOLD; back > 0; back--) {
            var from = nextNight.minusDays((long) back * SPAN);
            spans.add(GroupCounts.of(authorities, from, from.plusDays(SPAN), groups));
        }
        var hazards = GroupHazards.learn(GroupCounts.sum(spans.subList(FORETOLD, LEARNED + FORETOLD)));
        if (hazards.apart().isEmpty() || gain(spans) < LEAST_GAIN) {
            return Optional.empty();
        }
        var curves = IntStream.range(0, groups)
                .mapToObj(group -> hazards.apart().contains(group) ? all.times(hazards.factors(group)) : all)
                .toList();
        Function<EpisodeHistory, GroupArrivals> arrived =
                history -> GroupArrivals.of(history, nextNight, groups, age -> Math.pow(2, -age / (double) halfLife));
        var shares = GroupShares.learn(
                authorities.stream().map(arrived).toList(),
                authorities.stream()
                        .map(history -> GroupArrivals.of(history, nextNight, groups, PooledGroups::inLastYear))
                        .toList(),
                groups);
        return Optional.of(new PooledGroups(all, curves, hazards.apart(), arrived.andThen(shares::given)));
    }

    private static double inLastYear(long age) {
        return age <= EpisodeModel.ARRIVAL_NIGHTS ? 1 : 0;
    }

    /** Returns by how much, as a logarithm, factors learned before each of the last spans have foretold it better than none. */
    private static double gain(List<GroupCounts> spans) {
        double gain = 0;
        for (int span = LEARNED; span < spans.size(); span++) {
            gain += GroupHazards.learn(GroupCounts.sum(spans.subList(span - LEARNED, span)))
                    .gain(spans.get(span));
        }
        return gain;
    }

    /** Returns the groups that are told apart, in order; the others last as all stays do. */
    List<Integer> apart() {
        return apart;
    }

    /** Returns what all stays of {@code group} last. */
    LengthOfStay curve(int group) {
        return curves.get(group);
    }

    /** Counts an authority's ends, and those to be expected if the stays of each group followed its curve. */
    StayBands bands(EpisodeHistory history, LocalDate from, LocalDate nextNight) {
        List<List<AtRisk>> stays = IntStream.rangeClosed(0, curves.size())
                .<List<AtRisk>>mapToObj(group -> new ArrayList<>())
                .toList();
        history.forEachAtRisk(from, nextNight, (episode, stay) -> stays.get(
                        Objects.requireNonNullElse(episode.group(), curves.size()))
                .add(stay));
        var bands = StayBands.of(stays.get(curves.size()), all);
        for (int group = 0; group < curves.size(); group++) {
            bands = bands.plus(StayBands.of(stays.get(group), curves.get(group)));
        }
        return bands;
    }

    /**
     * Returns the stays of an authority.
     *
     * @param factors of its own by band; null where its own stays are too few to move them
     */
    Stays of(double @Nullable [] factors, EpisodeHistory history) {
        var own = factors == null
                ? curves
                : curves.stream().map(curve -> curve.times(factors)).toList();
        return Stays.of(own, shares.apply(history));
    }
}
