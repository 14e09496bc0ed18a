package org.bednight.forecast.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.bednight.forecast.stay.EpisodeState;

/**
 * What the stays of an authority that have begun, or are taken to begin, may add up to a period's end, on the points of
 * a lattice.
 *
 * <p>Where a sector's price is the same in all nights, the nights of its stays are added first, and what they come to is
 * put on the lattice once: the sum is the same, it is split between neighbours once instead of once a stay, and a year has
 * far fewer nights than points of money. Where the price changes, each stay has a distribution of money of its own.
 */
final class KnownStays {

    private final List<PricePath> paths;
    private final List<List<StayNights>> bySector;
    private final int last;
    private final long step;

    private KnownStays(List<PricePath> paths, List<List<StayNights>> bySector, int last, long step) {
        this.paths = paths;
        this.bySector = bySector;
        this.last = last;
        this.step = step;
    }

    /** Returns those of {@code state} with their nights before {@code last}. */
    static KnownStays of(EpisodeState state, List<PricePath> paths, int last, long step) {
        List<List<StayNights>> bySector = IntStream.range(0, paths.size())
                .mapToObj(sector -> (List<StayNights>) new ArrayList<StayNights>())
                .toList();
        state.open().forEach(open -> bySector.get(open.sector()).add(StayNights.of(open, state.stays(), last)));
        state.added().forEach(added -> bySector.get(added.sector()).add(StayNights.of(added, state.stays(), last)));
        return new KnownStays(paths, bySector, last, step);
    }

    /** Returns the chances of what independent parts of them add before {@code end}; together they are all of them. */
    List<double[]> until(int end) {
        var parts = new ArrayList<double[]>();
        for (int sector = 0; sector < paths.size(); sector++) {
            var path = paths.get(sector);
            var stays = bySector.get(sector);
            if (!stays.isEmpty() && path.isConstantUntil(last)) {
                long price = last == 0 ? 0 : path.value(0);
                var nights = Transforms.sum(
                        stays.stream().map(stay -> stay.until(end)).toList());
                parts.add(onLattice(nights, count -> count * price));
            } else {
                stays.forEach(stay ->
                        parts.add(onLattice(stay.until(end), count -> path.total(stay.first(), stay.first() + count))));
            }
        }
        return parts;
    }

    private double[] onLattice(double[] chances, IntToLongFunction sum) {
        var lattice = new Lattice(step);
        for (int nights = 0; nights < chances.length; nights++) {
            lattice.add(sum.applyAsLong(nights), chances[nights]);
        }
        return lattice.masses();
    }
}
