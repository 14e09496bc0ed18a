package org.bednight.forecast.outlook;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bednight.forecast.stay.Arrivals;
import org.bednight.forecast.stay.EpisodeState;

/**
 * The rest of the year of one authority: the exact distribution of its nights and cost, to each period's end, under
 * what the episode model has learned.
 *
 * <p>A stay's cost is the running sum of its nights' prices, so that each open stay, and each arrival, has a
 * distribution of money of its own; open stays of one sector are added up as nights where all of them cost the same (see
 * {@link KnownStays}). The transform of a sum is the product of the transforms of its parts; that of the
 * arrivals is the generating function of their number at the transform of one of them.
 */
public final class Outlook {

    /** The lattice of money: £50, in pence, for up to about £6 million of children who are in. */
    public static final long MONEY_STEP = 5000;

    /** The most points on which what children who are in may come to is laid out; beyond, the lattice is coarser. */
    private static final int MOST_POINTS = 1 << 17;

    /** How many times as coarse a lattice may become where all stays together take too many points. */
    private static final long COARSER = 16;

    private final EpisodeState state;
    private final RestOfYear rest;
    private final Occupancy occupancy;
    private final List<Horizon> horizons;

    private Outlook(EpisodeState state, RestOfYear rest, Occupancy occupancy) {
        this.state = state;
        this.rest = rest;
        this.occupancy = occupancy;
        var costs = onLattice(MONEY_STEP, state, rest.counted(), sum -> sum.to(rest.ends()));
        this.horizons = IntStream.range(0, costs.size())
                .mapToObj(i -> horizon(rest.ends().get(i), costs.get(i)))
                .toList();
    }

    /**
     * Adds up on a lattice of {@code finest} steps, or on a coarser one where children who are in, or all stays together, take
     * too many points.
     *
     * @throws TooManyPoints if a step of sixteen times as much does not do either
     */
    private static List<Distribution> onLattice(
            long finest, EpisodeState state, List<PricePath> paths, Function<Convolution, List<Distribution>> sum) {
        long step = coarseEnough(finest, state, paths);
        for (long coarsest = COARSER * step; step < coarsest; step *= 2) {
            try {
                return sum.apply(new Convolution(state, paths, step));
            } catch (TooManyPoints tooFine) {
                // A step of twice as much takes half as many points.
            }
        }
        return sum.apply(new Convolution(state, paths, step));
    }

    /** Returns the step of a lattice: doubled as often as it takes where several hundred children are in. */
    private static long coarseEnough(long finest, EpisodeState state, List<PricePath> paths) {
        double most = state.open().stream()
                .mapToDouble(stay -> {
                    var path = paths.get(stay.sector());
                    return path.total(0, Math.min(stay.cap(), path.nights()));
                })
                .sum();
        long step = finest;
        while (most / step > MOST_POINTS) {
            step *= 2;
        }
        return step;
    }

    /**
     * Carries {@code state} through {@code rest}.
     *
     * @throws IllegalArgumentException if they do not have the same sectors
     */
    public static Outlook of(EpisodeState state, RestOfYear rest) {
        return of(state, rest, Occupancy.of(state, rest.nights()));
    }

    /** Does the same where the expected children of each night, at least those of {@code rest}, are known already. */
    public static Outlook of(EpisodeState state, RestOfYear rest, Occupancy occupancy) {
        if (state.mix().sectors() != rest.prices().size()) {
            throw new IllegalArgumentException("There are prices for each of %d sectors, but were for %d"
                    .formatted(state.mix().sectors(), rest.prices().size()));
        }
        return new Outlook(state, rest, occupancy);
    }

    public EpisodeState state() {
        return state;
    }

    /** Returns the outlook to each period's end, in order; each from the as-at date's close. */
    public List<Horizon> horizons() {
        return horizons;
    }

    /** Returns the outlook to the end of the year. */
    public Horizon year() {
        return horizons.get(horizons.size() - 1);
    }

    /** Returns the distribution of the nights to the end of the year, worked out anew at each call. */
    public Distribution nights() {
        return nights(state, rest);
    }

    /** Returns the distribution of the nights to the end of the year alone. */
    public static Distribution nights(EpisodeState state, RestOfYear rest) {
        return onLattice(1, state, rest.nightsOnly(), sum -> sum.to(List.of(rest.nights())))
                .get(0);
    }

    /**
     * Returns the distribution of the cost to the end of the year under each of several {@code arrivals}, which differ in
     * their rate alone.
     *
     * @param step of the lattice, in pence, at least
     */
    public static List<Distribution> costsAt(EpisodeState state, RestOfYear rest, List<Arrivals> arrivals, long step) {
        return at(state, rest.counted(), step, rest, arrivals);
    }

    /** Returns the same of the nights. */
    public static List<Distribution> nightsAt(EpisodeState state, RestOfYear rest, List<Arrivals> arrivals) {
        return at(state, rest.nightsOnly(), 1, rest, arrivals);
    }

    private static List<Distribution> at(
            EpisodeState state, List<PricePath> paths, long finest, RestOfYear rest, List<Arrivals> arrivals) {
        return onLattice(finest, state, paths, sum -> sum.under(arrivals, rest.nights()));
    }

    /** Returns how many children are expected in {@code sector} in {@code night}, those already in and others. */
    public double expectedNights(int sector, int night) {
        return night < rest.countedFrom() ? 0 : occupancy.committed(sector, night) + occupancy.arriving(sector, night);
    }

    /** Returns what is expected of each child who is in, in the order of the episodes. */
    public List<OpenOutlook> listOpen() {
        return OpenOutlook.list(state, rest);
    }

    private Horizon horizon(int end, Distribution cost) {
        double committedNights = 0;
        double committedCost = 0;
        double arrivingNights = 0;
        double arrivingCost = 0;
        for (int sector = 0; sector < rest.prices().size(); sector++) {
            for (int night = rest.countedFrom(); night < end; night++) {
                long price = rest.prices().get(sector).value(night);
                committedNights += occupancy.committed(sector, night);
                committedCost += occupancy.committed(sector, night) * price;
                arrivingNights += occupancy.arriving(sector, night);
                arrivingCost += occupancy.arriving(sector, night) * price;
            }
        }
        return new Horizon(
                end,
                cost,
                new Horizon.Share(committedNights, committedCost),
                new Horizon.Share(arrivingNights, arrivingCost));
    }
}
