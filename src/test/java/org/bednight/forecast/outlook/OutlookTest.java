package org.bednight.forecast.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.bednight.forecast.stay.ArrivalRate;
import org.bednight.forecast.stay.Arrivals;
import org.bednight.forecast.stay.EpisodeState;
import org.bednight.forecast.stay.OpenStay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the authority and the prices: what has to hold of the distribution of its year. */
class OutlookTest {

    private static final double[] LEVELS = {0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975};

    @ParameterizedTest
    @MethodSource("org.bednight.forecast.outlook.Years#any")
    void the_mean_of_the_distribution_is_the_sum_over_nights_of_children_times_price(
            EpisodeState state, RestOfYear rest) {
        var outlook = Outlook.of(state, rest);
        var year = outlook.year();

        assertThat(year.cost().mean())
                .isCloseTo(year.total().cost(), within(1e-9 * year.total().cost() + 1e-6));
        assertThat(outlook.nights().mean())
                .isCloseTo(year.total().nights(), within(1e-9 * year.total().nights() + 1e-9));
    }

    @ParameterizedTest
    @MethodSource("org.bednight.forecast.outlook.Years#any")
    void nothing_is_negative_and_the_mass_is_one(EpisodeState state, RestOfYear rest) {
        var outlook = Outlook.of(state, rest);
        for (var horizon : outlook.horizons()) {
            assertThat(horizon.committed().cost()).isGreaterThanOrEqualTo(0);
            assertThat(horizon.expected().nights()).isGreaterThanOrEqualTo(0);
            assertThat(horizon.cost().probabilityUpTo(horizon.cost().maximum())).isCloseTo(1, within(1e-12));
            assertThat(horizon.cost().quantile(0.025)).isGreaterThanOrEqualTo(0);
            assertThat(horizon.cost().variance()).isNotNaN().isGreaterThanOrEqualTo(0);
        }
    }

    @ParameterizedTest
    @MethodSource("org.bednight.forecast.outlook.Years#any")
    void quantiles_rise_with_their_level_and_from_period_to_period(EpisodeState state, RestOfYear rest) {
        var horizons = Outlook.of(state, rest).horizons();
        for (int i = 0; i < horizons.size(); i++) {
            var cost = horizons.get(i).cost();
            assertThat(quantiles(cost)).isSorted();
            if (i > 0) {
                assertNoneLower(quantiles(cost), quantiles(horizons.get(i - 1).cost()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.bednight.forecast.outlook.Years#any")
    void one_more_child_never_lowers_a_quantile(EpisodeState state, RestOfYear rest) {
        var more = new ArrayList<>(state.open());
        more.add(new OpenStay(99, 40, 0, 200));
        var before = Outlook.of(state, rest);
        var after = Outlook.of(state.withOpen(more), rest);

        assertNoneLower(quantiles(after.year().cost()), quantiles(before.year().cost()));
        assertNoneLower(quantiles(after.nights()), quantiles(before.nights()));
    }

    @ParameterizedTest
    @MethodSource("org.bednight.forecast.outlook.Years#any")
    void parts_add_up(EpisodeState state, RestOfYear rest) {
        var outlook = Outlook.of(state, rest);
        var open = outlook.listOpen();
        double nights = IntStream.range(0, rest.prices().size())
                .mapToDouble(sector -> IntStream.range(0, rest.nights())
                        .mapToDouble(night -> outlook.expectedNights(sector, night))
                        .sum())
                .sum();

        assertThat(open.stream().mapToDouble(child -> child.remaining().cost()).sum())
                .isCloseTo(outlook.year().committed().cost(), within(1e-3));
        assertThat(nights).isCloseTo(outlook.year().total().nights(), within(1e-8));
    }

    /** The lattice is £50; of the exact sum it may miss no more than £1 in the mean. */
    @ParameterizedTest
    @MethodSource("org.bednight.forecast.outlook.Years#any")
    void the_lattice_of_money_moves_the_mean_of_any_period_by_less_than_a_pound(EpisodeState state, RestOfYear rest) {
        for (var horizon : Outlook.of(state, rest).horizons()) {
            assertThat(horizon.cost().mean()).isCloseTo(horizon.total().cost(), within(100.0));
        }
    }

    @Test
    void a_child_who_leaves_tomorrow_for_certain_costs_one_night() {
        var state = Years.state(List.of(new OpenStay(0, 12, 1, 1)), new ArrivalRate.Known(1e-9));
        var outlook = Outlook.of(state, Years.rest(90));

        assertThat(outlook.year().committed().nights()).isEqualTo(1);
        assertThat(outlook.year().committed().cost()).isEqualTo(88_700);
        assertThat(outlook.nights().quantile(0.975)).isEqualTo(1);
        assertThat(outlook.listOpen().get(0).stillIn()).containsExactly(0.0, 0.0);
    }

    @Test
    void charging_that_stops_at_18_caps_the_year() {
        var child = new OpenStay(0, 200, 0, 30);
        var outlook = Outlook.of(Years.state(List.of(child), new ArrivalRate.Known(1e-9)), Years.rest(365));

        assertThat(outlook.nights().median()).isEqualTo(30);
        assertThat(outlook.nights().quantile(0.975)).isEqualTo(30);
        assertThat(outlook.year().cost().probabilityAbove(30 * 32_900 + Outlook.MONEY_STEP))
                .isLessThan(1e-8);
    }

    @Test
    void a_single_child_in_for_500_nights_still_has_a_range() {
        var child = new OpenStay(0, 500, 0, Integer.MAX_VALUE);
        var nights = Outlook.of(Years.state(List.of(child), ArrivalRate.WEAK), Years.rest(274))
                .nights();

        assertThat(nights.quantile(0.025)).isLessThan(nights.median());
        assertThat(nights.median()).isLessThan(nights.quantile(0.975));
    }

    @Test
    void a_year_that_is_over_costs_nothing_more() {
        var outlook = Outlook.of(
                Years.state(List.of(new OpenStay(0, 5, 0, 99)), ArrivalRate.WEAK),
                new RestOfYear(List.of(PricePath.of(), PricePath.of()), 0, List.of(0)));

        assertThat(outlook.year().cost().maximum()).isZero();
        assertThat(outlook.year().cost().probabilityAbove(0)).isZero();
        assertThat(outlook.nights().mean()).isZero();
    }

    @Test
    void nights_before_the_year_are_lived_but_not_counted() {
        var child = new OpenStay(0, 10, 0, Integer.MAX_VALUE);
        var state = Years.state(List.of(child), new ArrivalRate.Known(1e-9));
        var prices = Years.rest(120).prices();
        var year =
                Outlook.of(state, new RestOfYear(prices, 59, List.of(89, 120))).year();
        double[] atLeast = state.stays().arriving().rest(10, 120);

        assertThat(year.committed().nights())
                .isCloseTo(
                        IntStream.rangeClosed(60, 120)
                                .mapToDouble(i -> atLeast[i])
                                .sum(),
                        within(1e-9));
        assertThat(year.cost().probability(0)).isCloseTo(1 - atLeast[60], within(1e-6));
    }

    @Test
    void a_hundredfold_of_the_arrivals_is_still_summed() {
        var arrivals = Arrivals.of(ArrivalRate.WEAK).times(100, 0);
        var year = Outlook.of(Years.state(List.of(), ArrivalRate.WEAK).withArrivals(arrivals), Years.rest(91))
                .year();

        assertThat(year.cost().mean()).isCloseTo(year.total().cost(), Percentage.withPercentage(1e-6));
    }

    /** On a lattice of £50 it would take more than a million points, and transforms of hundreds of megabytes. */
    @Test
    void a_sum_over_too_many_points_goes_on_a_coarser_lattice_with_the_same_mean() {
        var arrivals = Arrivals.of(ArrivalRate.WEAK).times(500, 0);
        var year = Outlook.of(Years.state(List.of(), ArrivalRate.WEAK).withArrivals(arrivals), Years.rest(91))
                .year();

        assertThat(year.cost().step()).isGreaterThan(Outlook.MONEY_STEP);
        assertThat(year.cost().mean()).isCloseTo(year.total().cost(), Percentage.withPercentage(1e-6));
    }

    @Test
    void prices_for_other_sectors_are_refused() {
        var one = new RestOfYear(List.of(PricePath.constant(100, 9)), 0, List.of(9));

        assertThatThrownBy(() -> Outlook.of(Years.state(List.of(), ArrivalRate.WEAK), one))
                .hasMessage("There are prices for each of 2 sectors, but were for 1");
    }

    private static long[] quantiles(Distribution distribution) {
        return DoubleStream.of(LEVELS).mapToLong(distribution::quantile).toArray();
    }

    private static void assertNoneLower(long[] after, long[] before) {
        for (int i = 0; i < LEVELS.length; i++) {
            assertThat(after[i]).as("quantile %s", LEVELS[i]).isGreaterThanOrEqualTo(before[i]);
        }
    }
}
