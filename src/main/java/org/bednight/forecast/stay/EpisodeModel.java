package org.bednight.forecast.stay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.forecast.ForecastModel;
import org.bednight.forecast.ModelDescription;

/**
 * The episode model: the children who are in stay on as stays of their length do, and new ones arrive.
 *
 * <p>Lengths of stay and the number of arrivals are learned from all authorities together, since one alone has too
 * few cases, and each authority's own cases move what it takes from the pool as far as they weigh.
 *
 * @param sectors how many sectors there are; episodes name them by index
 * @param groups how many groups of offences there are; episodes name them by index
 * @param arrivalMethod how the number of arrivals is learned
 */
public record EpisodeModel(int sectors, int groups, ArrivalMethod arrivalMethod) implements ForecastModel {

    /** Stays are observed over so many nights before the as-at date's close. */
    public static final int WINDOW_NIGHTS = 540;

    /** Arrivals are counted over so many nights before the as-at date's close. */
    static final int ARRIVAL_NIGHTS = 365;

    /** So many stays of at least two authorities have to have ended for a curve that needs no published durations. */
    static final int ENOUGH_POOLED_STAYS = 100;

    /** So many of an authority's own stays have to have ended for them to move its curve. */
    static final int ENOUGH_OWN_STAYS = 30;

    /** What the curve is worth in expected ends per band, where there are too few authorities to learn that from. */
    private static final double BAND_WEIGHT = 10;

    /** What the published durations are worth in expected ends per band: little, since they know no short bands. */
    private static final double PUBLISHED_WEIGHT = 3;

    /** The name under which forecasts cite this model. */
    public static final String NAME = "episode";

    /** The model as a reader chooses it. */
    public static final ModelDescription DESCRIPTION = new ModelDescription(
            NAME,
            "The children who are in stay on as stays of their length do, and new ones arrive as often as all authorities'"
                    + " recent arrivals and this authority's long share of them say. Gives the expected cost of the year, and how likely any"
                    + " other is.",
            0,
            List.of(),
            "Kaplan and Meier, 1958; Efron and Morris, Stein's paradox in statistics, 1977; Panjer, Recursive evaluation"
                    + " of a family of compound distributions, 1981");

    public EpisodeModel {
        if (groups < 0) {
            throw new IllegalArgumentException("There is no group or some, but were " + groups);
        }
        if (sectors < 1) {
            throw new IllegalArgumentException("There is at least one sector, but were " + sectors);
        }
    }

    /** Returns the model of new forecasts. */
    public EpisodeModel(int sectors, int groups) {
        this(sectors, groups, ArrivalMethod.CURRENT);
    }

    /** Returns the model of episodes that state no offence. */
    public EpisodeModel(int sectors) {
        this(sectors, 0);
    }

    /** Returns the model that learns the number of arrivals as {@code method} says. */
    public EpisodeModel with(ArrivalMethod method) {
        return new EpisodeModel(sectors, groups, method);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    /** Learns from {@code authorities} what was known at the close of {@code asAt}; what came later is left out. */
    public Pool learn(Collection<EpisodeHistory> authorities, LocalDate asAt) {
        var observed = authorities.stream()
                .map(history -> listAtRisk(history, asAt.plusDays(1)))
                .toList();
        var curve = KaplanMeier.of(observed.stream().flatMap(List::stream).collect(Collectors.toList()));
        int ended = curve.listEnds().map(curve::ended).sum();
        boolean published =
                observed.stream().filter(stays -> !stays.isEmpty()).count() < 2 || ended < ENOUGH_POOLED_STAYS;
        var stays = published ? adjusted(LengthOfStay.published(), observed) : LengthOfStay.of(curve);
        var arriving = LevelAndShare.learn(authorities, asAt);
        var grouped = published
                ? Optional.<PooledGroups>empty()
                : PooledGroups.learn(
                        authorities,
                        asAt.plusDays(1),
                        stays,
                        groups,
                        arriving.shares().halfLife());
        return new Pool(
                asAt,
                authorities.size(),
                ended,
                published,
                stays,
                bandWeights(
                        observed.stream().map(own -> StayBands.of(own, stays)).toList()),
                grouped.orElse(null),
                grouped.map(apart -> groupedWeights(authorities, apart, asAt.plusDays(1)))
                        .orElseGet(() -> new double[0]),
                ArrivalRate.learn(authorities.stream()
                        .map(history -> seen(history, asAt.plusDays(1)))
                        .toList()),
                arriving,
                mix(authorities, asAt.plusDays(1)));
    }

    /**
     * Returns what {@code pool} and an authority's {@code own} episodes, which the pool includes, say together.
     *
     * @param nights the nights to forecast, from the one after the pool's date
     */
    public EpisodeState fit(Pool pool, EpisodeHistory own, int nights) {
        var nextNight = pool.asAt().plusDays(1);
        var groups = arrivalMethod.tellsOffencesApart() ? pool.groups() : null;
        var stays = groups == null
                ? StayBands.of(listAtRisk(own, nextNight), pool.stays())
                : groups.bands(own, windowStart(nextNight), nextNight);
        boolean moved = !pool.isPublished() && stays.ended() >= ENOUGH_OWN_STAYS;
        var source = pool.isPublished()
                ? Evidence.StaySource.PUBLISHED
                : moved ? Evidence.StaySource.POOL_AND_OWN : Evidence.StaySource.POOL;
        var arriving = arriving(pool, own, nights);
        return new EpisodeState(
                listOpen(own, nextNight),
                groups == null
                        ? Stays.alike(moved ? pool.staysGiven(stays) : pool.stays())
                        : groups.of(moved ? pool.groupedFactors(stays) : null, own),
                Arrivals.of(arriving.rate()),
                pool.mix().updated(sectorCounts(arrived(own, nextNight))),
                arriving.evidence(pool, stays.ended(), source, seen(own, nextNight))
                        .with(groups == null ? null : GroupEvidence.of(groups)));
    }

    private Arriving arriving(Pool pool, EpisodeHistory own, int nights) {
        return switch (arrivalMethod) {
            case LAST_YEAR ->
                Arriving.ofLastYear(pool.lastYear(), seen(own, pool.asAt().plusDays(1)));
            case LEVEL_AND_SHARE, STAYS_BY_OFFENCE -> Arriving.of(pool.levelAndShare(), own, nights);
        };
    }

    private static List<AtRisk> listAtRisk(EpisodeHistory history, LocalDate nextNight) {
        var stays = new ArrayList<AtRisk>();
        history.forEachAtRisk(windowStart(nextNight), nextNight, (episode, stay) -> stays.add(stay));
        return stays;
    }

    private static List<OpenStay> listOpen(EpisodeHistory history, LocalDate nextNight) {
        var open = new ArrayList<OpenStay>();
        for (int index = 0; index < history.episodes().size(); index++) {
            var episode = history.episodes().get(index);
            if (episode.start().isBefore(nextNight) && !episode.endedBy(nextNight) && episode.chargedFrom(nextNight)) {
                int soFar = episode.sleptBefore(nextNight);
                open.add(new OpenStay(index, soFar, episode.lastSector(), cap(episode, nextNight), episode.group()));
            }
        }
        return open;
    }

    private static int cap(ObservedEpisode episode, LocalDate nextNight) {
        return Stream.of(episode.end(), episode.chargedUntil())
                .filter(day -> day != null)
                .mapToInt(day -> (int) Math.max(0, day.toEpochDay() - nextNight.toEpochDay()))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Shrinks the ends of all stays towards {@code curve}, band by band. */
    private static LengthOfStay adjusted(LengthOfStay curve, List<List<AtRisk>> observed) {
        var all = observed.stream().flatMap(List::stream).toList();
        return curve.times(StayBands.of(all, curve).factors(evenWeights(PUBLISHED_WEIGHT)));
    }

    private static double[] bandWeights(List<StayBands> authorities) {
        return authorities.size() < ArrivalRate.ENOUGH_AUTHORITIES
                ? evenWeights(BAND_WEIGHT)
                : StayBands.weights(authorities);
    }

    private static double[] groupedWeights(
            Collection<EpisodeHistory> authorities, PooledGroups groups, LocalDate nextNight) {
        return bandWeights(authorities.stream()
                .map(history -> groups.bands(history, windowStart(nextNight), nextNight))
                .toList());
    }

    private static LocalDate windowStart(LocalDate nextNight) {
        return nextNight.minusDays(WINDOW_NIGHTS);
    }

    private static double[] evenWeights(double weight) {
        double[] weights = new double[StayBands.count()];
        Arrays.fill(weights, weight);
        return weights;
    }

    private static ArrivalRate.Seen seen(EpisodeHistory history, LocalDate nextNight) {
        long nights = history.observedBefore(nextNight).toEpochDay()
                - arrivalsFrom(history, nextNight).toEpochDay();
        return new ArrivalRate.Seen(arrived(history, nextNight).size(), Math.max(0, nights) / (double) ARRIVAL_NIGHTS);
    }

    private static LocalDate arrivalsFrom(EpisodeHistory history, LocalDate nextNight) {
        return later(nextNight.minusDays(ARRIVAL_NIGHTS), history.recordedFrom());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static List<ObservedEpisode> arrived(EpisodeHistory history, LocalDate nextNight) {
        var from = arrivalsFrom(history, nextNight);
        var until = history.observedBefore(nextNight);
        return history.episodes().stream()
                .filter(episode ->
                        !episode.start().isBefore(from) && episode.start().isBefore(until) && !episode.isEmpty())
                .toList();
    }

    private SectorMix mix(Collection<EpisodeHistory> authorities, LocalDate nextNight) {
        return SectorMix.of(sectorCounts(authorities.stream()
                .flatMap(history -> arrived(history, nextNight).stream())
                .toList()));
    }

    private List<Integer> sectorCounts(List<ObservedEpisode> episodes) {
        int[] counts = new int[sectors];
        for (var episode : episodes) {
            counts[episode.firstSector()]++;
        }
        return IntStream.of(counts).boxed().toList();
    }
}
