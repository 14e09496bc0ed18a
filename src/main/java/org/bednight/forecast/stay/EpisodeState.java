package org.bednight.forecast.stay;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the episode model has learned of one authority: who is in, how long stays last, who will come, and where to.
 * What-ifs are copies with one part changed.
 */
public record EpisodeState(
        List<OpenStay> open, List<AddedStay> added, Stays stays, Arrivals arrivals, SectorMix mix, Evidence evidence) {

    public EpisodeState {
        open = List.copyOf(open);
        added = List.copyOf(added);
    }

    /** Returns the state in which nobody is taken to come for certain. */
    public EpisodeState(List<OpenStay> open, Stays stays, Arrivals arrivals, SectorMix mix, Evidence evidence) {
        this(open, List.of(), stays, arrivals, mix, evidence);
    }

    /** Returns the same where all stays last alike. */
    public EpisodeState(List<OpenStay> open, LengthOfStay stays, Arrivals arrivals, SectorMix mix, Evidence evidence) {
        this(open, Stays.alike(stays), arrivals, mix, evidence);
    }

    public EpisodeState withOpen(List<OpenStay> changed) {
        return new EpisodeState(changed, added, stays, arrivals, mix, evidence);
    }

    public EpisodeState withAdded(List<AddedStay> changed) {
        return new EpisodeState(open, changed, stays, arrivals, mix, evidence);
    }

    public EpisodeState withStays(Stays changed) {
        return new EpisodeState(open, added, changed, arrivals, mix, evidence);
    }

    public EpisodeState withArrivals(Arrivals changed) {
        return new EpisodeState(open, added, stays, changed, mix, evidence);
    }

    public EpisodeState withMix(SectorMix changed) {
        return new EpisodeState(open, added, stays, arrivals, changed, evidence);
    }

    /** Returns the relative variance of the level that is common to all authorities; zero where none is. */
    public double levelVariance() {
        var level = evidence.levelAndShare();
        return level == null || !isOfLevel() ? 0 : level.levelVariance();
    }

    /**
     * Returns the state in which the level of all authorities is known to be {@code factor} times what is expected, and only
     * this authority's share is not.
     */
    public EpisodeState atLevel(double factor) {
        double variance = levelVariance();
        if (variance == 0 || !(arrivals.rate() instanceof ArrivalRate.Gamma rate)) {
            return this;
        }
        double mean = rate.mean() * factor;
        double ofShare = 1 / rate.shape() - variance;
        var known = ofShare > ArrivalRate.NEGLIGIBLE
                ? new ArrivalRate.Gamma(1 / ofShare, 1 / (ofShare * mean))
                : new ArrivalRate.Known(mean);
        return withArrivals(new Arrivals(known, arrivals.changes()));
    }

    /** An authority whose own record has not begun has a rate that is assumed, whatever the level. */
    private boolean isOfLevel() {
        return arrivals.rate() instanceof ArrivalRate.Gamma rate && !rate.equals(ArrivalRate.WEAK);
    }

    /** Returns the sectors in which a night may be slept, so that a price is needed for each. */
    public Set<Integer> sectors() {
        return IntStream.concat(
                        IntStream.concat(
                                open.stream().mapToInt(OpenStay::sector),
                                added.stream().mapToInt(AddedStay::sector)),
                        IntStream.range(0, mix.sectors()).filter(sector -> mix.share(sector) > 0))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
