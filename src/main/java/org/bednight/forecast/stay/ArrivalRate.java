package org.bednight.forecast.stay;

import java.util.Collection;
import java.util.List;
import org.apache.commons.math3.distribution.GammaDistribution;

/** What is known about how many children an authority has remanded in a year of 365 days. */
public sealed interface ArrivalRate {

    /** The fewest authorities whose differences say how much authorities differ. */
    int ENOUGH_AUTHORITIES = 5;

    /** A variance between authorities that is this small a part of the squared mean is none. */
    double NEGLIGIBLE = 1e-6;

    /**
     * What stands in where there is no pool: half an arrival in an eighth of a year, that is four a year on average,
     * with anything from none to 20 within its 95 %. Some 200 children are on remand in the secure estate at
     * any time, about one per authority (Youth Custody Service, remand population), for about a quarter of a year each.
     */
    Gamma WEAK = new Gamma(0.5, 0.125);

    /** Returns the expected number of arrivals in a year. */
    double mean();

    /** Returns what is known after {@code count} arrivals, discounted ones perhaps, in {@code years} years of 365 days. */
    ArrivalRate updated(double count, double years);

    /** Returns how many may arrive in {@code years} years, fractions included. */
    ArrivalCount predict(double years);

    /** Returns what this knowledge is worth, in years of an authority's own record; infinite if nothing moves it. */
    double weight();

    /**
     * Learns from many authorities how much they differ: the prior of each one of them (empirical Bayes).
     *
     * <p>With y arrivals in e years, m = Σy/Σe and v = (Σ(y − m·e)²·n/(n − 1) − m·Σe)/Σe² is the variance of the rate
     * between authorities; where all have the same e = 1, that is the sample variance less the mean. The prior is a
     * gamma distribution of mean m and variance v. Where v ≤ 0 the authorities differ no more than chance makes them,
     * and all have the rate m (full pooling); so they have where v is below a millionth of m², as what rounding leaves of
     * nothing is. Fewer than five authorities, or no arrival at all, say nothing: {@link
     * #WEAK} stands in.
     */
    static ArrivalRate learn(Collection<Seen> authorities) {
        return learn(authorities, WEAK);
    }

    /** Does the same where {@code weak} stands in for what too few authorities cannot say. */
    static ArrivalRate learn(Collection<Seen> authorities, Gamma weak) {
        var seen = authorities.stream().filter(one -> one.years() > 0).toList();
        double years = seen.stream().mapToDouble(Seen::years).sum();
        double mean = seen.stream().mapToDouble(Seen::count).sum() / years;
        if (seen.size() < ENOUGH_AUTHORITIES || mean == 0) {
            return weak;
        }
        double between = between(seen, mean, years);
        return between > NEGLIGIBLE * mean * mean ? new Gamma(mean * mean / between, mean / between) : new Known(mean);
    }

    private static double between(List<Seen> seen, double mean, double years) {
        double squares = 0;
        double weights = 0;
        for (var one : seen) {
            squares += Math.pow(one.count() - mean * one.years(), 2);
            weights += one.years() * one.years();
        }
        double authorities = seen.size();
        return (squares * authorities / (authorities - 1) - mean * years) / weights;
    }

    /** Arrivals seen at one authority: how many, perhaps discounted, in how many years of 365 days. */
    record Seen(double count, double years) {

        public Seen {
            if (count < 0 || !(years >= 0)) {
                throw new IllegalArgumentException(
                        "A count and its years are zero or more, but were %s and %s".formatted(count, years));
            }
        }
    }

    /** A rate that follows a gamma distribution: the conjugate of counts, with mean shape/rate. */
    record Gamma(double shape, double rate) implements ArrivalRate {

        public Gamma {
            if (!(shape > 0) || !(rate > 0)) {
                throw new IllegalArgumentException(
                        "Shape and rate are above zero, but were %s and %s".formatted(shape, rate));
            }
        }

        @Override
        public double mean() {
            return shape / rate;
        }

        @Override
        public ArrivalRate updated(double count, double years) {
            return new Gamma(shape + count, rate + years);
        }

        @Override
        public ArrivalCount predict(double years) {
            return new ArrivalCount.NegativeBinomial(shape, mean() * years);
        }

        @Override
        public double weight() {
            return rate;
        }

        /** Returns the rate that is not exceeded with the chance {@code p}. */
        public double quantile(double p) {
            return new GammaDistribution(null, shape, 1 / rate, 1e-14).inverseCumulativeProbability(p);
        }
    }

    /** A rate that all authorities share, and that one authority's own count does not move. */
    record Known(double mean) implements ArrivalRate {

        public Known {
            if (!(mean > 0)) {
                throw new IllegalArgumentException("A rate is above zero, but was " + mean);
            }
        }

        @Override
        public ArrivalRate updated(double count, double years) {
            return this;
        }

        @Override
        public ArrivalCount predict(double years) {
            return new ArrivalCount.Poisson(mean * years);
        }

        @Override
        public double weight() {
            return Double.POSITIVE_INFINITY;
        }
    }
}
