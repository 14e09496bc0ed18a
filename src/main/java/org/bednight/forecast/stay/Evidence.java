package org.bednight.forecast.stay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bednight.language.Counted;
import org.jspecify.annotations.Nullable;

/**
 * On how many cases a forecast rests: an authority's own, those of the pool, and what is assumed where both are few.
 *
 * @param authorities authorities in the pool, this one included
 * @param pooledStays stays in the pool that ended within the window from which lengths are learned
 * @param ownStays those of them at this authority
 * @param stays where the lengths of stay come from
 * @param ownArrivals arrivals at this authority in the nights on record
 * @param nightsOnRecord nights over which they were counted, at most 365
 * @param priorArrivals arrivals a year that were expected before looking at this authority
 * @param priorYears what that expectation is worth in years of own record; infinite where own arrivals do not move it
 * @param arrivals where that expectation comes from
 * @param sectorPriorCases how many own arrivals the pooled shares of the sectors are worth
 * @param levelAndShare what the number of arrivals rests on; null where only the last 365 nights were counted
 * @param offences the groups of offences whose lengths of stay differ; null where one length is learned for all
 */
public record Evidence(
        int authorities,
        int pooledStays,
        int ownStays,
        StaySource stays,
        int ownArrivals,
        int nightsOnRecord,
        double priorArrivals,
        double priorYears,
        ArrivalSource arrivals,
        double sectorPriorCases,
        @Nullable ArrivalEvidence levelAndShare,
        @Nullable GroupEvidence offences) {

    private static final int FEW = 5;

    private static final int YEAR = 365;

    /** Returns the evidence where one length of stay is learned for all offences. */
    public Evidence(
            int authorities,
            int pooledStays,
            int ownStays,
            StaySource stays,
            int ownArrivals,
            int nightsOnRecord,
            double priorArrivals,
            double priorYears,
            ArrivalSource arrivals,
            double sectorPriorCases,
            @Nullable ArrivalEvidence levelAndShare) {
        this(
                authorities,
                pooledStays,
                ownStays,
                stays,
                ownArrivals,
                nightsOnRecord,
                priorArrivals,
                priorYears,
                arrivals,
                sectorPriorCases,
                levelAndShare,
                null);
    }

    /** Returns the same with the groups of offences whose lengths of stay differ. */
    Evidence with(@Nullable GroupEvidence groups) {
        return new Evidence(
                authorities,
                pooledStays,
                ownStays,
                stays,
                ownArrivals,
                nightsOnRecord,
                priorArrivals,
                priorYears,
                arrivals,
                sectorPriorCases,
                levelAndShare,
                groups);
    }

    /** Where the lengths of stay come from. */
    public enum StaySource {
        /** All authorities together. */
        POOL,
        /** All authorities together, adjusted by this authority's own stays, band by band. */
        POOL_AND_OWN,
        /** The published national durations, adjusted by all stays on record, band by band. */
        PUBLISHED
    }

    /** Where the expected number of arrivals comes from, before this authority's own are counted. */
    public enum ArrivalSource {
        /** How much the authorities of the pool differ. */
        POOL,
        /** The authorities of the pool differ no more than chance makes them: all have the same rate. */
        COMMON_RATE,
        /** A weak assumption. */
        ASSUMED,
        /** The own record of an authority that is alone on record. */
        OWN
    }

    /** Returns what a reader ought to know before trusting the range, in sentences; the list may be empty. */
    public List<String> warnings() {
        var warnings = new ArrayList<String>();
        warnOfStays().ifPresent(warnings::add);
        warnOfArrivals().ifPresent(warnings::add);
        if (levelAndShare != null) {
            levelAndShare.change().ifPresent(change -> warnings.addAll(change.warnings()));
        }
        if (nightsOnRecord < YEAR) {
            warnings.add("Arrivals are counted over %s only, since the record is no longer."
                    .formatted(Counted.of(nightsOnRecord, "night")));
        }
        if (ownArrivals < FEW) {
            var few = Counted.only(ownArrivals, "child arrived", "children arrived");
            warnings.add("%s in %s: the range says more than its middle."
                    .formatted(Counted.capital(few), Counted.last(nightsOnRecord, "night")));
        }
        return warnings;
    }

    private Optional<String> warnOfStays() {
        return stays == StaySource.PUBLISHED
                ? Optional.of(
                        "Lengths of stay rest on the published national durations, since %s in the last %d nights: import the episodes of comparators to learn from them."
                                .formatted(whyPublished(), EpisodeModel.WINDOW_NIGHTS))
                : Optional.empty();
    }

    private String whyPublished() {
        if (authorities < 2) {
            return "%s of %s ended"
                    .formatted(Counted.only(pooledStays, "stay"), Counted.of(authorities, "authority", "authorities"));
        }
        return pooledStays < EpisodeModel.ENOUGH_POOLED_STAYS
                ? "%s stays of %d authorities ended".formatted(PooledCount.inWords(pooledStays), authorities)
                : "a single one of %d authorities had stays".formatted(authorities);
    }

    private Optional<String> warnOfArrivals() {
        return switch (arrivals) {
            case OWN ->
                Optional.of(
                        "The number of arrivals rests on this authority's own record: import the episodes of at least %d others to learn how the national level moves."
                                .formatted(ArrivalRate.ENOUGH_AUTHORITIES - 1));
            case ASSUMED ->
                Optional.of(
                        levelAndShare != null
                                ? "This authority's share of arrivals starts from an average one, held loosely, since too few authorities are on record: import at least %d."
                                        .formatted(ArrivalRate.ENOUGH_AUTHORITIES)
                                : "The number of arrivals starts from an assumed %.0f a year, held loosely, since too few authorities are on record: import at least %d."
                                        .formatted(priorArrivals, ArrivalRate.ENOUGH_AUTHORITIES));
            default -> Optional.empty();
        };
    }

    /** Returns what is taken for granted, in sentences. */
    public List<String> assumptions() {
        return List.of(
                "A child stays in the sector of the as-at date or of arrival: moves between sectors are not forecast.",
                "Arrivals are as likely on one night as on another, and independent of one another.");
    }
}
