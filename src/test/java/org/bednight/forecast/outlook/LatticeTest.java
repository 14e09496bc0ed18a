package org.bednight.forecast.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.bednight.forecast.stay.EpisodeState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one stay may cost. */
class LatticeTest {

    /** Each arrival and each length by itself, against the lattice's shorter way for equal prices. */
    @ParameterizedTest
    @MethodSource("org.bednight.forecast.outlook.Years#any")
    void an_arrival_costs_what_each_first_night_and_length_says(EpisodeState state, RestOfYear rest) {
        var nights = ArrivalNights.of(state, rest.nights());
        var sectors = IntStream.range(0, rest.prices().size())
                .mapToObj(sector -> new Lattice.Sector(rest.prices().get(sector), sector))
                .toList();
        double[] actual = Lattice.ofArrival(nights, sectors, rest.nights(), 1000);

        double[] expected = new double[actual.length];
        for (var sector : sectors) {
            for (int first = 0; first < rest.nights(); first++) {
                for (int left = first + 1; left <= rest.nights(); left++) {
                    double chance = nights.arriving(sector.index(), first, first + 1)
                            * (left == rest.nights()
                                    ? nights.lastingAtLeast(left - first)
                                    : nights.lasting(left - first));
                    long cost = sector.path().total(first, left);
                    double upper = (cost % 1000) / 1000.0;
                    expected[(int) (cost / 1000)] += chance * (1 - upper);
                    if (upper > 0) {
                        expected[(int) (cost / 1000) + 1] += chance * upper;
                    }
                }
            }
        }
        assertThat(actual).containsExactly(expected, within(1e-13));
    }
}
