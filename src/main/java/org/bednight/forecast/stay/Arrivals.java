package org.bednight.forecast.stay;

import java.util.ArrayList;
import java.util.List;

/**
 * Children who will arrive after the as-at date: as many a night as {@code rate} says, in the sectors' shares, changed
 * by what has begun by then. Without a change an arrival is as likely on one night as on another.
 *
 * @param rate the arrivals of a year of 365 days, without changes
 * @param changes in the order in which they apply, each from a night on
 */
public record Arrivals(ArrivalRate rate, List<Change> changes) {

    /** The days of the year to which a rate belongs. */
    public static final double YEAR = 365;

    public Arrivals {
        changes = List.copyOf(changes);
    }

    public static Arrivals of(ArrivalRate rate) {
        return new Arrivals(rate, List.of());
    }

    /** Returns these arrivals with {@code factor} times as many from {@code fromNight} on, 0 for the first to come. */
    public Arrivals times(double factor, int fromNight) {
        return with(new Factor(fromNight, factor, ALL));
    }

    /** Returns these arrivals with one more change, which applies to what the others leave. */
    public Arrivals with(Change change) {
        var more = new ArrayList<>(changes);
        more.add(change);
        return new Arrivals(rate, more);
    }

    /** Returns these arrivals as they are before any goes to {@code sector}, or to one after it, instead of its own. */
    public Arrivals beforeDiversionTo(int sector) {
        return new Arrivals(
                rate,
                changes.stream()
                        .filter(change -> !(change instanceof Diverted diverted && diverted.to() >= sector))
                        .toList());
    }

    /**
     * Returns how many children arrive in {@code night}, by sector, for one that would arrive without any change: the
     * shares of {@code mix}, changed by what has begun by then.
     */
    public double[] weights(SectorMix mix, int night) {
        double[] weights = new double[mix.sectors()];
        for (int sector = 0; sector < weights.length; sector++) {
            weights[sector] = mix.share(sector);
        }
        change(weights, night);
        return weights;
    }

    /** Changes the arrivals of {@code night} by sector, as they would be without any change. */
    public void change(double[] weights, int night) {
        for (var change : changes) {
            if (night >= change.fromNight()) {
                change.apply(weights);
            }
        }
    }

    /** Returns how many may arrive in {@code nights} nights, or in as many weights of nights. */
    public ArrivalCount count(double nights) {
        return rate.predict(nights / YEAR);
    }

    /** Stands for every sector in a {@link Factor}. */
    public static final int ALL = -1;

    /** A lasting change of who arrives where, from one night on. */
    public sealed interface Change {

        int fromNight();

        /** Changes the arrivals by sector. */
        void apply(double[] weights);
    }

    /**
     * {@code factor} times as many arrivals.
     *
     * @param sector the sector whose arrivals change, or {@link #ALL}
     */
    public record Factor(int fromNight, double factor, int sector) implements Change {

        public Factor {
            if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("A factor is zero or more, but was " + factor);
            }
        }

        @Override
        public void apply(double[] weights) {
            for (int each = 0; each < weights.length; each++) {
                weights[each] *= sector == ALL || sector == each ? factor : 1;
            }
        }
    }

    /**
     * A share of the arrivals of each sector goes to another.
     *
     * @param share from 0, none, to 1, all
     * @param from the sector whose arrivals are diverted, or {@link #ALL} for all below {@code to}
     * @param to the sector to which they go
     */
    public record Diverted(int fromNight, double share, int from, int to) implements Change {

        public Diverted {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("A share is from 0 to 1, but was " + share);
            }
        }

        @Override
        public void apply(double[] weights) {
            for (int each = 0; each < to; each++) {
                if (from == ALL || from == each) {
                    weights[to] += share * weights[each];
                    weights[each] *= 1 - share;
                }
            }
        }
    }
}
