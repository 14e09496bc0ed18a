package org.bednight.forecast.stay;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Children who will arrive after the as-at date: as many a night as {@code rate} says, times the factors of the
 * changes that have begun by then. Without a change an arrival is as likely on one night as on another.
 *
 * @param rate the arrivals of a year of 365 days, without changes
 * @param changes factors on the rate, each from a night on; where several have begun, they multiply
 */
public record Arrivals(ArrivalRate rate, List<Change> changes) {

    private static final double YEAR = 365;

    public Arrivals {
        changes = List.copyOf(changes);
    }

    public static Arrivals of(ArrivalRate rate) {
        return new Arrivals(rate, List.of());
    }

    /** Returns these arrivals with {@code factor} times as many from {@code fromNight} on, 0 for the first to come. */
    public Arrivals times(double factor, int fromNight) {
        var more = new ArrayList<>(changes);
        more.add(new Change(fromNight, factor));
        return new Arrivals(rate, more);
    }

    /** Returns the expected arrivals of {@code night}, 0 for the first to come. */
    public double expected(int night) {
        return rate.mean() / YEAR * factor(night);
    }

    /** Returns how many may arrive in the nights from 0 to {@code endExclusive}. */
    public ArrivalCount count(int endExclusive) {
        double nights =
                IntStream.range(0, endExclusive).mapToDouble(this::factor).sum();
        return rate.predict(nights / YEAR);
    }

    private double factor(int night) {
        double factor = 1;
        for (var change : changes) {
            factor *= night < change.fromNight() ? 1 : change.factor();
        }
        return factor;
    }

    /** A lasting change of the number of arrivals, from one night on. */
    public record Change(int fromNight, double factor) {

        public Change {
            if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("A factor is zero or more, but was " + factor);
            }
        }
    }
}
