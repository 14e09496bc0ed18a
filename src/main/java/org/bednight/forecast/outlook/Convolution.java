package org.bednight.forecast.outlook;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        var distributions = new Distribution[ends.size()];
        int last = ends.size() - 1;
        var nights = ArrivalNights.of(state, ends.get(last));
        distributions[last] = to(ends.get(last), nights, Integer.MAX_VALUE, Distribution.NEGLIGIBLE);
        for (int i = last - 1; i >= 0; i--) {
            int cells = distributions[i + 1].pointsBelow(NEGLIGIBLE_BEFORE);
            distributions[i] = to(ends.get(i), nights.until(ends.get(i)), cells, NEGLIGIBLE_BEFORE);
        }
        return List.of(distributions);
    }

    private Distribution to(int end, ArrivalNights nights, int cells, double negligible) {
        var single = Stream.concat(
                        state.open().stream()
                                .map(stay -> Lattice.ofOpen(stay, state.stays(), paths.get(stay.sector()), end, step)),
                        state.added().stream()
                                .map(stay -> Lattice.ofAdded(stay, state.stays(), paths.get(stay.sector()), end, step)))
                .toList();
        double[] arrival =
                nights.isPossible() ? Lattice.ofArrival(nights, sectors(nights), end, step) : new double[] {1};
        var count = state.arrivals().count(state.mix(), end);
        return sum(single, arrival, count, Math.min(cells, Support.cells(single, arrival, count, negligible)));
    }

    private List<Lattice.Sector> sectors(ArrivalNights nights) {
        return IntStream.range(0, paths.size())
                .filter(nights::isPossible)
                .mapToObj(sector -> new Lattice.Sector(paths.get(sector), sector))
                .toList();
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
