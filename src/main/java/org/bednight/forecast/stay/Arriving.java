package org.bednight.forecast.stay;

import org.jspecify.annotations.Nullable;

/**
 * The rate at which children arrive at one authority, and where it comes from.
 *
 * @param rate in years of 365 days
 * @param priorArrivals arrivals a year that were expected before looking at this authority
 * @param priorYears what that expectation is worth in years of its own record
 * @param levelAndShare what the rate rests on; null where it was learned from the last year
 */
record Arriving(
        ArrivalRate rate,
        double priorArrivals,
        double priorYears,
        Evidence.ArrivalSource source,
        @Nullable ArrivalEvidence levelAndShare) {

    static Arriving ofLastYear(ArrivalRate prior, ArrivalRate.Seen seen) {
        return new Arriving(
                prior.updated(seen.count(), seen.years()), prior.mean(), prior.weight(), source(prior), null);
    }

    private static Evidence.ArrivalSource source(ArrivalRate prior) {
        if (prior.equals(ArrivalRate.WEAK)) {
            return Evidence.ArrivalSource.ASSUMED;
        }
        return prior instanceof ArrivalRate.Known ? Evidence.ArrivalSource.COMMON_RATE : Evidence.ArrivalSource.POOL;
    }

    static Arriving of(LevelAndShare learned, EpisodeHistory own, int nights) {
        var fitted = learned.fit(own, nights);
        var prior = learned.shares().prior();
        double levelPerYear = fitted.evidence().levelPerYear();
        return new Arriving(
                fitted.rate(),
                prior.mean() * levelPerYear,
                prior.weight() / levelPerYear,
                learned.source(),
                fitted.evidence());
    }

    Evidence evidence(Pool pool, int ownStays, Evidence.StaySource stays, ArrivalRate.Seen seen) {
        return new Evidence(
                pool.authorities(),
                pool.endedStays(),
                ownStays,
                stays,
                (int) seen.count(),
                (int) Math.round(seen.years() * EpisodeModel.ARRIVAL_NIGHTS),
                priorArrivals,
                priorYears,
                source,
                SectorMix.PRIOR_WEIGHT,
                levelAndShare);
    }
}
