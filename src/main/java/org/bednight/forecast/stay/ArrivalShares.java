package org.bednight.forecast.stay;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many arrivals an authority has for one of an average authority: a share that keeps for years, learned from its own
 * arrivals with a memory that fades slowly, and drawn towards what all authorities have.
 *
 * <p>With its discounted arrivals Y and as exposure E the discounted arrivals per authority on the same days, the share is
 * gamma distributed of shape a + Y and mean (a + Y)/(a/m + E). The mean m and variance m²/a of the prior are those of the
 * authorities, by moments; with fewer than five, {@link #WEAK} stands in, and an authority alone has the share 1. The
 * half-life is the one that made the counts of the authorities most likely, in the {@value #NIGHTS_AHEAD} days after
 * origins every {@value #STEP} days, given the count of all. METHOD §8.3.
 */
final class ArrivalShares {

    /** Where too few authorities say how they differ: an average share, held as loosely as the rate that is assumed. */
    static final ArrivalRate.Gamma WEAK = new ArrivalRate.Gamma(ArrivalRate.WEAK.shape(), ArrivalRate.WEAK.shape());

    private static final int[] HALF_LIVES = {270, 365, 730, 1460, 3000};

    private static final int HALF_LIFE_OF_A_FIRST_YEAR = 365;

    private static final int NIGHTS_AHEAD = 182;

    private static final int LEAST_HISTORY = 180;

    private static final int STEP = 91;

    private final int halfLife;
    private final ArrivalRecord record;
    private final Memory memory;

    /** Arrivals per authority before each day, as they weigh on the last day of the record. */
    private final double[] perAuthority;

    private final ArrivalRate prior;

    private ArrivalShares(ArrivalRecord record, int halfLife) {
        this.halfLife = halfLife;
        this.record = record;
        this.memory = new Memory(halfLife, record.days());
        this.perAuthority = record.perAuthority(memory);
        this.prior = prior(record.days());
    }

    static ArrivalShares learn(ArrivalRecord record) {
        int[] origins = IntStream.iterate(
                        record.days() - NIGHTS_AHEAD, origin -> origin >= LEAST_HISTORY, origin -> origin - STEP)
                .toArray();
        if (record.days() < Arrivals.YEAR
                || origins.length == 0
                || record.authorities().size() < 2) {
            return new ArrivalShares(record, HALF_LIFE_OF_A_FIRST_YEAR);
        }
        var chosen = new ArrivalShares(record, HALF_LIFE_OF_A_FIRST_YEAR);
        double best = Double.NEGATIVE_INFINITY;
        for (int each : HALF_LIVES) {
            var shares = new ArrivalShares(record, each);
            double likelihood = shares.logLikelihood(origins);
            if (likelihood > best) {
                best = likelihood;
                chosen = shares;
            }
        }
        return chosen;
    }

    /**
     * Returns the shares where each authority on record on a day counts for its share, whose mean is one. Where a large
     * authority joins or leaves, the arrivals per authority would move though nobody's did.
     */
    ArrivalShares weighed() {
        double[] shares = seenBy(record.days()).stream()
                .mapToDouble(seen -> prior.updated(seen.count(), seen.years()).mean())
                .toArray();
        double mean = Arrays.stream(shares).average().orElse(1);
        return new ArrivalShares(
                record.weighedBy(
                        Arrays.stream(shares).map(share -> share / mean).toArray()),
                halfLife);
    }

    ArrivalRecord record() {
        return record;
    }

    /** Returns how many days a share is remembered until it weighs half. */
    int halfLife() {
        return halfLife;
    }

    /** Returns what is known of an authority's share before its own arrivals are counted. */
    ArrivalRate prior() {
        return prior;
    }

    /** Returns the discounted arrivals of an authority, and those per authority on the days of its record. */
    ArrivalRate.Seen seen(ArrivalDays own) {
        return seen(own, record.days());
    }

    private ArrivalRate.Seen seen(ArrivalDays own, int day) {
        int until = Math.min(own.untilExclusive(), day);
        if (until <= own.from()) {
            return new ArrivalRate.Seen(0, 0);
        }
        double sinceThen = memory.weight(record.days() - day);
        double exposure = (perAuthority[until] - perAuthority[own.from()]) / sinceThen;
        return new ArrivalRate.Seen(own.discounted(day, memory), exposure);
    }

    private ArrivalRate prior(int day) {
        if (record.authorities().size() < 2) {
            return new ArrivalRate.Known(1);
        }
        return ArrivalRate.learn(seenBy(day), WEAK);
    }

    private List<ArrivalRate.Seen> seenBy(int day) {
        return record.authorities().stream().map(own -> seen(own, day)).toList();
    }

    private double logLikelihood(int[] origins) {
        return Arrays.stream(origins).mapToDouble(this::logLikelihood).sum();
    }

    private double logLikelihood(int origin) {
        var then = prior(origin);
        int end = origin + NIGHTS_AHEAD;
        double came = record.perAuthority(origin, end);
        return record.authorities().stream()
                .filter(own -> own.from() < origin && own.untilExclusive() >= end)
                .mapToDouble(own -> {
                    var seen = seen(own, origin);
                    return then.updated(seen.count(), seen.years())
                            .predict(came)
                            .logProbability(own.between(origin, end));
                })
                .sum();
    }
}
