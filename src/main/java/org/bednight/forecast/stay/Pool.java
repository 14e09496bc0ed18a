package org.bednight.forecast.stay;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * What all authorities together say at an as-at date: the curve of their stays, how much their arrivals differ, the
 * shares of the sectors. Immutable, so that one pool serves all authorities as long as the facts stand.
 */
public final class Pool {

    private final LocalDate asAt;
    private final int authorities;
    private final int endedStays;
    private final boolean published;
    private final LengthOfStay stays;
    private final double[] bandWeights;
    private final ArrivalRate arrivals;
    private final SectorMix mix;

    Pool(
            LocalDate asAt,
            int authorities,
            int endedStays,
            boolean published,
            LengthOfStay stays,
            double[] bandWeights,
            ArrivalRate arrivals,
            SectorMix mix) {
        this.asAt = asAt;
        this.authorities = authorities;
        this.endedStays = endedStays;
        this.published = published;
        this.stays = stays;
        this.bandWeights = bandWeights;
        this.arrivals = arrivals;
        this.mix = mix;
    }

    /** Returns the date at whose close the pool was taken. */
    public LocalDate asAt() {
        return asAt;
    }

    public int authorities() {
        return authorities;
    }

    /** Returns how many stays ended within the window from which lengths are learned. */
    public int endedStays() {
        return endedStays;
    }

    /** Returns whether too few stays are on record, so that their curve starts from the published durations. */
    public boolean isPublished() {
        return published;
    }

    public LengthOfStay stays() {
        return stays;
    }

    /** Returns what is known of an authority's rate of arrivals before its own are counted. */
    public ArrivalRate arrivals() {
        return arrivals;
    }

    public SectorMix mix() {
        return mix;
    }

    /** Returns the curve of an authority with these stays of its own. */
    LengthOfStay staysGiven(StayBands own) {
        return stays.times(own.factors(bandWeights));
    }

    @Override
    public String toString() {
        return "%d authorities as at %s, %d stays ended, band weights %s"
                .formatted(authorities, asAt, endedStays, Arrays.toString(bandWeights));
    }
}
