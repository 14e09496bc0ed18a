package org.bednight.forecast.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
     * Returns the distribution to each of {@code ends}, rising. That to the last is the same, to the last digit, as if it
     * were asked for alone.
     */
    List<Distribution> to(List<Integer> ends) {
        int last = ends.get(ends.size() - 1);
        var stays = stays(last);
        var nights = ArrivalNights.of(state, last);
        var arrivals = new ArrivalLattice(nights, paths, step);
        double[][] arrival = ends.stream()
                .map(end -> end == last ? new ArrivalLattice(nights, paths, step).to(last) : arrivals.to(end))
                .toArray(double[][]::new);
        return IntStream.range(0, ends.size())
                .mapToObj(i -> {
                    int end = ends.get(i);
                    var single = stays.stream().map(stay -> stay.until(end)).toList();
                    var count = state.arrivals().count(nights.arriving(end));
                    return sum(single, arrival[i], count, end == last ? Distribution.NEGLIGIBLE : NEGLIGIBLE_BEFORE);
                })
                .toList();
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

    private Distribution sum(List<double[]> single, double[] arrival, ArrivalCount count, double negligible) {
        var fourier = Fourier.ofAtLeast(Support.cells(single, arrival, count, negligible));
        var product = fourier.transform(arrival);
        product.compound(count);
        Fourier.gather(single, fourier.length() / 4).forEach(masses -> product.multiply(fourier.transform(masses)));
        return Distribution.of(step, fourier.invert(product));
    }
}
