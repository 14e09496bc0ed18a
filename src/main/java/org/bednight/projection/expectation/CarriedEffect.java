package org.bednight.projection.expectation;

import java.util.List;
import org.bednight.estate.Sector;
import org.bednight.forecast.outlook.Occupancy;
import org.bednight.forecast.stay.EpisodeState;
import org.bednight.forecast.stay.SectorMix;
import org.bednight.projection.range.SectorOrder;

/**
 * Carries the effect of other arrivals, stays, releases and diverted arrivals from the episode model, which knows who is
 * in, to the nights of another model. METHOD §10, "Effect and level".
 */
final class CarriedEffect {

    private final List<Sector> withoutArrivals;
    private final double[][] level;
    private final Occupancy recorded;

    /**
     * @param recorded the children on record
     * @param withoutArrivals sectors in which no arrival is expected, since some of their nights have no price
     * @param level the children that the other model expects, by sector and night
     */
    CarriedEffect(EpisodeState recorded, List<Sector> withoutArrivals, double[][] level) {
        this.withoutArrivals = List.copyOf(withoutArrivals);
        this.level = level;
        this.recorded = occupancy(recorded);
    }

    /**
     * Replaces {@code children} by what the other model expects of {@code changed}.
     *
     * @param children by slot and night: the sectors and, after them, the alternatives
     */
    void apply(double[][] children, EpisodeState changed) {
        for (int alternative = level.length; alternative <= children.length; alternative++) {
            var before = changed.arrivals().beforeDiversionTo(alternative);
            if (alternative == level.length || !before.equals(changed.arrivals().beforeDiversionTo(alternative - 1))) {
                move(children, alternative - 1, occupancy(changed.withArrivals(before)));
            }
        }
        Occupancy.addCertain(children, changed);
    }

    /** Sets the sectors' children to those of {@code after}; those who leave are in {@code slot}, if an alternative. */
    private void move(double[][] children, int slot, Occupancy after) {
        for (int sector = 0; sector < level.length; sector++) {
            for (int night = 0; night < level[sector].length; night++) {
                double carried = carry(level[sector][night], recorded.all(sector, night), after.all(sector, night));
                if (slot >= level.length) {
                    children[slot][night] += Math.max(0, children[sector][night] - carried);
                }
                children[sector][night] = carried;
            }
        }
    }

    private Occupancy occupancy(EpisodeState state) {
        return Occupancy.of(state.withAdded(List.of()).withMix(priced(state.mix())), level[0].length);
    }

    private SectorMix priced(SectorMix mix) {
        for (var sector : withoutArrivals) {
            int index = SectorOrder.indexOf(sector);
            mix = mix.isOnly(index) ? mix : mix.without(index);
        }
        return mix;
    }

    /**
     * Returns {@code level} in proportion, level × after ÷ before, up to twice as many; a larger rise adds the children
     * beyond by number. So the effects of both models differ by no more than their levels.
     *
     * @param before the children of the episode model; where there are none, {@code after} is added
     * @param after the same in the what-if
     */
    static double carry(double level, double before, double after) {
        if (before <= 0) {
            return level + after;
        }
        double twice = 2 * before;
        return after <= twice ? level * (after / before) : 2 * level + (after - twice);
    }
}
