package org.bednight.forecast.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.bednight.forecast.stay.EpisodeState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one stay may cost. */
class LatticeTest {

    private static final long STEP = 1000;

    /** Each arrival and each length by itself, against the lattice's shorter way for equal prices. */
    @ParameterizedTest
    @MethodSource("org.bednight.forecast.outlook.Years#any")
    void an_arrival_costs_what_each_first_night_and_length_says(EpisodeState state, RestOfYear rest) {
        var nights = ArrivalNights.of(state, rest.nights());
        var lattice = new ArrivalLattice(nights, rest.prices(), STEP);
        for (int end : rest.ends()) {
            double[] actual = lattice.to(end);

            assertThat(actual).containsExactly(byHand(nights, rest.prices(), end, actual.length), within(1e-13));
        }
    }

    private static double[] byHand(ArrivalNights nights, List<PricePath> paths, int end, int points) {
        double[] expected = new double[points];
        for (int sector = 0; sector < paths.size(); sector++) {
            for (int first = 0; first < end; first++) {
                for (int left = first + 1; left <= end; left++) {
                    double chance = nights.arriving(sector, first, first + 1)
                            / nights.arriving(end)
                            * (left == end ? nights.lastingAtLeast(left - first) : nights.lasting(left - first));
                    long cost = paths.get(sector).total(first, left);
                    double upper = (cost % STEP) / (double) STEP;
                    expected[(int) (cost / STEP)] += chance * (1 - upper);
                    if (upper > 0) {
                        expected[(int) (cost / STEP) + 1] += chance * upper;
                    }
                }
            }
        }
        return expected;
    }
}
