package org.bednight.forecast.stay;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What all authorities together say at an as-at date: the curve of their stays, the level of their arrivals and how
 * much they differ, the shares of the sectors. Immutable, so that one pool serves all authorities as long as the facts stand.
 */
public final class Pool {

    private final LocalDate asAt;
    private final int authorities;
    private final int endedStays;
    private final boolean published;
    private final LengthOfStay stays;
    private final double[] bandWeights;
    private final @Nullable PooledGroups groups;
    private final double[] groupedWeights;
    private final ArrivalRate lastYear;
    private final LevelAndShare levelAndShare;
    private final SectorMix mix;

    Pool(
            LocalDate asAt,
            int authorities,
            int endedStays,
            boolean published,
            LengthOfStay stays,
            double[] bandWeights,
            @Nullable PooledGroups groups,
            double[] groupedWeights,
            ArrivalRate lastYear,
            LevelAndShare levelAndShare,
            SectorMix mix) {
        this.asAt = asAt;
        this.authorities = authorities;
        this.endedStays = endedStays;
        this.published = published;
        this.stays = stays;
        this.bandWeights = bandWeights;
        this.groups = groups;
        this.groupedWeights = groupedWeights;
        this.lastYear = lastYear;
        this.levelAndShare = levelAndShare;
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

    /** Returns what the last year says of an authority's rate of arrivals before its own are counted. */
    ArrivalRate lastYear() {
        return lastYear;
    }

    LevelAndShare levelAndShare() {
        return levelAndShare;
    }

    public SectorMix mix() {
        return mix;
    }

    /** Returns the curve of an authority with these stays of its own. */
    LengthOfStay staysGiven(StayBands own) {
        return stays.times(own.factors(bandWeights));
    }

    /** Returns what stays last by group of offences; null where groups are not told apart. */
    @Nullable
    PooledGroups groups() {
        return groups;
    }

    /** Returns the factors by band of an authority with these stays of its own, beside those of groups. */
    double[] groupedFactors(StayBands own) {
        return own.factors(groupedWeights);
    }

    @Override
    public String toString() {
        return "%d authorities as at %s, %d stays ended, band weights %s"
                .formatted(authorities, asAt, endedStays, Arrays.toString(bandWeights));
    }
}
