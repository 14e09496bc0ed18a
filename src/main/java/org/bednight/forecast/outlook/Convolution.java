package org.bednight.forecast.outlook;

import java.util.List;
import org.bednight.forecast.stay.ArrivalCount;
import org.bednight.forecast.stay.Arrivals;
import org.bednight.forecast.stay.EpisodeState;

/** Adds up, exactly, what all stays of an authority come to by a period's end. */
final class Convolution {

    /** What may be wrapped around in periods before the last, of which quantiles are asked: less than moves one. */
    private static final double NEGLIGIBLE_BEFORE = 1e-6;

    /** The most points of one sum: its transforms take some fifty bytes for each. */
    private static final int MOST_CELLS = 1 << 20;

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
     *
     * @throws TooManyPoints if the sum reaches over more than 2<sup>20</sup> points of the lattice
     */
    List<Distribution> to(List<Integer> ends) {
        int last = ends.get(ends.size() - 1);
        var known = KnownStays.of(state, paths, last, step);
        var nights = ArrivalNights.of(state, last);
        var arrivals = new ArrivalLattice(nights, paths, step);
        double[][] arrival = ends.stream()
                .map(end -> end == last ? new ArrivalLattice(nights, paths, step).to(last) : arrivals.to(end))
                .toArray(double[][]::new);
        var distributions = new Distribution[ends.size()];
        for (int i = ends.size() - 1; i >= 0; i--) {
            int end = ends.get(i);
            var count = state.arrivals().count(nights.arriving(end));
            distributions[i] = sum(known.until(end), arrival[i], count, negligible(end, last));
        }
        return List.of(distributions);
    }

    /**
     * Returns the distribution to {@code end}, the last night, under each of {@code arrivals}, which differ in their rate
     * alone: stays that are known, and what one arrival may add, are transformed once for all.
     */
    List<Distribution> under(List<Arrivals> arrivals, int end) {
        var known = KnownStays.of(state, paths, end, step).until(end);
        var nights = ArrivalNights.of(state, end);
        double[] arrival = new ArrivalLattice(nights, paths, step).to(end);
        var counts =
                arrivals.stream().map(each -> each.count(nights.arriving(end))).toList();
        var fourier = transformOf(counts.stream()
                .mapToInt(count -> Support.cells(known, arrival, count, Distribution.NEGLIGIBLE))
                .max()
                .orElseThrow());
        var one = fourier.transform(arrival);
        var all = Spectrum.ofNothing(fourier.length() / 2 + 1);
        Transforms.gather(known, fourier.length() / 4).forEach(masses -> fourier.multiply(all, masses));
        return counts.stream()
                .map(count -> {
                    var product = one.copy();
                    product.compound(count);
                    product.multiply(all);
                    return Distribution.of(step, fourier.invert(product));
                })
                .toList();
    }

    private Distribution sum(List<double[]> known, double[] arrival, ArrivalCount count, double negligible) {
        var fourier = transformOf(Support.cells(known, arrival, count, negligible));
        var product = fourier.transform(arrival);
        product.compound(count);
        Transforms.gather(known, fourier.length() / 4).forEach(masses -> fourier.multiply(product, masses));
        return Distribution.of(step, fourier.invert(product));
    }

    private static Fourier transformOf(int cells) {
        if (cells > MOST_CELLS) {
            throw new TooManyPoints(cells, MOST_CELLS);
        }
        return Fourier.ofAtLeast(cells);
    }

    /** Returns which chance of sums beyond the lattice may be left out up to {@code end}, which may be the last. */
    static double negligible(int end, int last) {
        return end == last ? Distribution.NEGLIGIBLE : NEGLIGIBLE_BEFORE;
    }
}
