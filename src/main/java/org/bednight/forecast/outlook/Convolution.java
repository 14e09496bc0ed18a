package org.bednight.forecast.outlook;

import java.util.ArrayList;
import java.util.List;
import org.bednight.forecast.stay.ArrivalCount;
import org.bednight.forecast.stay.EpisodeState;

/** Adds up, exactly, what all stays of an authority come to by a period's end. */
final class Convolution {

    /** What may be wrapped around in periods before the last, of which quantiles are asked: less than moves one. */
    private static final double NEGLIGIBLE_BEFORE = 1e-6;

    private final EpisodeState state;
    private final List<PricePath> paths;
    private final long step;

    Convolution(EpisodeState state, List<PricePath> paths, long step) {
        this.state = state;
        this.paths = paths;
        this.step = step;
    }

    /**
     * Returns the distribution to each of {@code ends}, rising. The sum to an earlier end is never the larger one, so
     * each needs no more points of the lattice than the next.
     */
    List<Distribution> to(List<Integer> ends) {
        int last = ends.size() - 1;
        var stays = stays(ends.get(last));
        var nights = ArrivalNights.of(state, ends.get(last));
        var arrivals = new ArrivalLattice(nights, paths, step);
        double[][] arrival = ends.stream().map(arrivals::to).toArray(double[][]::new);
        var distributions = new Distribution[ends.size()];
        for (int i = last; i >= 0; i--) {
            int end = ends.get(i);
            var single = stays.stream().map(stay -> stay.until(end)).toList();
            var count = state.arrivals().count(nights.arriving(end));
            int most = i == last ? Integer.MAX_VALUE : distributions[i + 1].pointsBelow(NEGLIGIBLE_BEFORE);
            double negligible = i == last ? Distribution.NEGLIGIBLE : NEGLIGIBLE_BEFORE;
            int cells = Math.min(most, Support.cells(single, arrival[i], count, negligible));
            distributions[i] = sum(single, arrival[i], count, cells);
        }
        return List.of(distributions);
    }

    private List<StayLattice> stays(int last) {
        var stays = new ArrayList<StayLattice>();
        state.open()
                .forEach(open -> stays.add(StayLattice.of(open, state.stays(), paths.get(open.sector()), last, step)));
        state.added()
                .forEach(added ->
                        stays.add(StayLattice.of(added, state.stays(), paths.get(added.sector()), last, step)));
        return stays;
    }

    private Distribution sum(List<double[]> single, double[] arrival, ArrivalCount count, int cells) {
        int longest = single.stream().mapToInt(masses -> masses.length).max().orElse(1);
        var fourier = Fourier.ofAtLeast(Math.max(cells, Math.max(longest, arrival.length)));
        var product = fourier.transform(arrival);
        product.compound(count);
        Fourier.gather(single, fourier.length() / 4).forEach(masses -> product.multiply(fourier.transform(masses)));
        return Distribution.of(step, fourier.invert(product));
    }
}
