package org.bednight.forecast.stay;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How many children will arrive: the nation's level times the authority's share, METHOD §8.3. The share is learned once, the
 * level once for each number of nights that is forecast.
 */
final class LevelAndShare {

    /** After so many rounds the shares of authorities on record on different days have settled. */
    static final int ROUNDS = 25;

    private final LocalDate asAt;
    private final ArrivalRecord record;
    private final ArrivalShares shares;
    private final ConcurrentMap<Integer, ArrivalLevel> levels = new ConcurrentHashMap<>();
    private final Optional<LevelChange> change;

    private LevelAndShare(LocalDate asAt, ArrivalShares shares) {
        this.asAt = asAt;
        this.record = shares.record();
        this.shares = shares;
        this.change = LevelChange.find(record, level(LevelChange.DAYS));
    }

    static LevelAndShare learn(Collection<EpisodeHistory> authorities, LocalDate asAt) {
        var record = ArrivalRecord.of(authorities, asAt.plusDays(1));
        var shares = ArrivalShares.learn(record);
        int rounds = record.isEven() ? 0 : ROUNDS;
        for (int round = 0; round < rounds; round++) {
            shares = shares.weighed();
        }
        return new LevelAndShare(asAt, shares);
    }

    ArrivalShares shares() {
        return shares;
    }

    ArrivalLevel level(int nights) {
        return levels.computeIfAbsent(nights, ahead -> ArrivalLevel.learn(record, ahead));
    }

    /** Returns the rate at which children arrive at an authority in the next {@code nights} nights, and on what it rests. */
    Fitted fit(EpisodeHistory own, int nights) {
        var level = level(nights);
        var seen = shares.seen(record.own(own));
        var share = shares.prior().updated(seen.count(), seen.years());
        var rate = rate(share, level, seen);
        return new Fitted(
                rate,
                new ArrivalEvidence(
                        asAt,
                        nights,
                        record.authorities().size(),
                        level.halfLife(),
                        level.perDay() * Arrivals.YEAR,
                        level.average() * Arrivals.YEAR,
                        level.variance(),
                        level.discounted(),
                        shares.halfLife(),
                        rate.mean() / level.perDay() / Arrivals.YEAR,
                        seen.count(),
                        rate.mean() * nights / Arrivals.YEAR,
                        change));
    }

    /** An authority whose record has not begun is not taken to be like one or two others. */
    private ArrivalRate.Gamma rate(ArrivalRate share, ArrivalLevel level, ArrivalRate.Seen seen) {
        if (seen.years() == 0 && share.equals(ArrivalShares.WEAK)) {
            return ArrivalRate.WEAK;
        }
        double yearly = share.mean() * level.perDay() * Arrivals.YEAR;
        double shape = 1 / ((share instanceof ArrivalRate.Gamma gamma ? 1 / gamma.shape() : 0) + level.variance());
        return new ArrivalRate.Gamma(shape, shape / yearly);
    }

    /** Returns where the share comes from before an authority's own arrivals are counted. */
    Evidence.ArrivalSource source() {
        if (record.authorities().size() < 2) {
            return Evidence.ArrivalSource.OWN;
        }
        if (shares.prior().equals(ArrivalShares.WEAK)) {
            return Evidence.ArrivalSource.ASSUMED;
        }
        return shares.prior() instanceof ArrivalRate.Known
                ? Evidence.ArrivalSource.COMMON_RATE
                : Evidence.ArrivalSource.POOL;
    }

    /** The rate of arrivals, in years of 365 days, and what it rests on. */
    record Fitted(ArrivalRate.Gamma rate, ArrivalEvidence evidence) {}
}
