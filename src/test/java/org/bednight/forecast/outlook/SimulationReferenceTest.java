package org.bednight.forecast.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Percentage;
import org.bednight.forecast.stay.ArrivalRate;
import org.bednight.forecast.stay.Arrivals;
import org.bednight.forecast.stay.EpisodeState;
import org.bednight.forecast.stay.Evidence;
import org.bednight.forecast.stay.LengthOfStay;
import org.bednight.forecast.stay.OpenStay;
import org.bednight.forecast.stay.Reference;
import org.bednight.forecast.stay.SectorMix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Held against simulation_exact.json: open stays and arrivals, half as many again part of the way, one price. */
class SimulationReferenceTest {

    static Stream<JsonNode> cases() {
        return StreamSupport.stream(
                Reference.read("simulation_exact.json").get("cases").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nights_are_those_of_the_reference(JsonNode given) {
        var outlook = outlook(given);
        var nights = outlook.nights();

        assertRelative(outlook.year().committed().nights(), given.get("open_expected"));
        assertRelative(outlook.year().expected().nights(), given.get("new_expected"));
        assertRelative(nights.mean(), given.get("total_mean"));
        assertThat(nights.variance()).isCloseTo(given.get("total_var").asDouble(), Percentage.withPercentage(1e-6));
        double[] masses = Reference.doubles(given.get("pmf_first_200"));
        assertThat(IntStream.range(0, masses.length)
                        .mapToDouble(nights::probability)
                        .toArray())
                .containsExactly(masses, within(1e-11));
        given.get("quantiles").properties().forEach(quantile -> assertThat(
                        nights.quantile(Double.parseDouble(quantile.getKey())))
                .isEqualTo(quantile.getValue().asLong()));
        given.get("prob_nights_gt").properties().forEach(point -> assertThat(
                        nights.probabilityAbove(Long.parseLong(point.getKey())))
                .isCloseTo(point.getValue().asDouble(), within(1e-9)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_open_stay_has_the_rest_of_the_reference(JsonNode given) {
        var open = outlook(given).listOpen();

        for (int i = 0; i < open.size(); i++) {
            assertRelative(
                    open.get(i).remaining().nights(),
                    given.get("open_each").get(i).get("mean_nights"));
        }
    }

    /**
     * The reference overspends beyond budget and grant together, and knows no lattice of money: with one price for all
     * nights, the chance of one number of nights may fall on either side of the budget.
     */
    @ParameterizedTest
    @MethodSource("cases")
    void cost_is_that_of_the_reference_within_the_lattice(JsonNode given) {
        var year = outlook(given).year();
        var money = given.get("cost");
        long budget = 100 * (money.get("budget").asLong() + money.get("grant").asLong());

        assertRelative(year.cost().mean() / 100, money.get("expected_cost"));
        assertRelative(year.total().cost() / 100, money.get("expected_cost"));
        assertThat(Math.sqrt(year.cost().variance()) / 100)
                .isCloseTo(money.get("sd_cost").asDouble(), Percentage.withPercentage(0.01));
        assertThat(year.cost().probabilityAbove(budget))
                .isCloseTo(money.get("prob_overspend").asDouble(), within(2e-3));
        assertThat(year.cost().expectedExcess(budget) / 100)
                .isCloseTo(money.get("expected_overspend").asDouble(), within(1.0));
    }

    private static Outlook outlook(JsonNode given) {
        int nights = given.get("horizon_days").asInt();
        double[] rates = Reference.doubles(given.get("daily_arrival_rates"));
        double[] masses = Reference.doubles(given.get("los_pmf_index_is_nights"));
        int change = IntStream.range(0, nights)
                .filter(i -> rates[i] != rates[0])
                .findFirst()
                .orElse(nights);
        double yearly = rates[0] * 365;
        var rate = given.get("arrival_mixing").asText().equals("Poisson")
                ? new ArrivalRate.Known(yearly)
                : new ArrivalRate.Gamma(4, 4 / yearly);
        var state = new EpisodeState(
                IntStream.of(Reference.ints(given.get("open_elapsed_nights")))
                        .mapToObj(soFar -> new OpenStay(0, soFar, 0, Integer.MAX_VALUE))
                        .toList(),
                LengthOfStay.of(survival(masses), 1),
                Arrivals.of(rate).times(rates[nights - 1] / rates[0], change),
                new SectorMix(List.of(1.0)),
                new Evidence(
                        1,
                        0,
                        0,
                        Evidence.StaySource.POOL,
                        0,
                        365,
                        yearly,
                        0,
                        Evidence.ArrivalSource.COMMON_RATE,
                        10,
                        null));
        long price = Math.round(100 * given.get("cost").get("price_per_night").asDouble());
        return Outlook.of(state, new RestOfYear(List.of(PricePath.constant(price, nights)), 0, List.of(nights)));
    }

    private static double[] survival(double[] masses) {
        double[] survival = new double[masses.length];
        for (int nights = masses.length - 2; nights >= 0; nights--) {
            survival[nights] = survival[nights + 1] + masses[nights + 1];
        }
        double all = survival[0];
        return Arrays.stream(survival).map(each -> each / all).toArray();
    }

    private static void assertRelative(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.asDouble(), Percentage.withPercentage(1e-7));
    }
}
