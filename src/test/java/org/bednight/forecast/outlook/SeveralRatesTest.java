package org.bednight.forecast.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.bednight.forecast.stay.ArrivalRate;
import org.bednight.forecast.stay.Arrivals;
import org.bednight.forecast.stay.OpenStay;
import org.junit.jupiter.api.Test;

/** What is transformed once for several rates of arrivals is, for each of them, what it is by itself. */
class SeveralRatesTest {

    private static final RestOfYear REST = Years.rest(300);

    private static final List<ArrivalRate> RATES =
            List.of(new ArrivalRate.Gamma(2, 1), new ArrivalRate.Gamma(5, 0.5), new ArrivalRate.Known(9));

    @Test
    void each_distribution_is_that_of_its_rate_alone() {
        var state = Years.state(
                List.of(new OpenStay(0, 20, 0, 999), new OpenStay(1, 200, 1, 60)), new ArrivalRate.Known(1));
        var arrivals = RATES.stream().map(Arrivals::of).toList();
        var costs = Outlook.costsAt(state, REST, arrivals, Outlook.MONEY_STEP);
        var nights = Outlook.nightsAt(state, REST, arrivals);

        for (int i = 0; i < RATES.size(); i++) {
            var alone = Outlook.of(state.withArrivals(arrivals.get(i)), REST);
            assertThat(costs.get(i).mean()).isCloseTo(alone.year().cost().mean(), within(1e-3));
            assertThat(nights.get(i).mean()).isCloseTo(alone.nights().mean(), within(1e-6));
            for (double level : List.of(0.025, 0.1, 0.5, 0.9, 0.975)) {
                assertThat(costs.get(i).quantile(level))
                        .isEqualTo(alone.year().cost().quantile(level));
                assertThat(nights.get(i).quantile(level))
                        .isEqualTo(alone.nights().quantile(level));
            }
        }
    }

    /** A stay or an arrival that is put between two points of £400 keeps its mean, and a quantile moves by less than a few. */
    @Test
    void a_coarser_lattice_keeps_the_mean() {
        var state = Years.state(List.of(new OpenStay(0, 20, 0, 999)), RATES.get(1));
        var fine = Outlook.costsAt(state, REST, List.of(state.arrivals()), Outlook.MONEY_STEP)
                .get(0);
        var coarse = Outlook.costsAt(state, REST, List.of(state.arrivals()), 8 * Outlook.MONEY_STEP)
                .get(0);

        assertThat(coarse.step()).isEqualTo(8 * fine.step());
        assertThat(coarse.mean()).isCloseTo(fine.mean(), within(1e-6 * fine.mean()));
        assertThat((double) coarse.quantile(0.9)).isCloseTo((double) fine.quantile(0.9), within(3.0 * coarse.step()));
    }
}
