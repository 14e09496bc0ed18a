package org.bednight.forecast.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bednight.forecast.stay.Reference.doubles;
import static org.bednight.forecast.stay.Reference.ints;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Percentage;
import org.bednight.forecast.stay.ArrivalRate.Gamma;
import org.bednight.forecast.stay.ArrivalRate.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against R's stats and MASS (counts.json). */
class ArrivalRateTest {

    private static final JsonNode REFERENCE = Reference.read("counts.json");

    static Stream<JsonNode> samples() {
        return StreamSupport.stream(REFERENCE.get("glm_nb").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_prior_of_a_pool_is_that_of_the_reference_by_moments(JsonNode sample) {
        var prior = ArrivalRate.learn(IntStream.of(ints(sample.get("y")))
                .mapToObj(count -> new Seen(count, 1))
                .toList());

        assertThat(((Gamma) prior).shape())
                .isCloseTo(sample.get("moment_size").asDouble(), Percentage.withPercentage(1e-7));
        assertThat(prior.mean()).isCloseTo(sample.get("mu").asDouble(), within(1e-9));
    }

    @Test
    void what_is_known_after_counting_is_that_of_the_reference() {
        var table = REFERENCE.get("empirical_bayes");
        double[] years = doubles(table.get("exposure"));
        int[] counts = ints(table.get("y"));
        var prior = new Gamma(
                table.get("mle").get("shape").asDouble(),
                table.get("mle").get("rate").asDouble());
        var known = IntStream.range(0, counts.length)
                .mapToObj(i -> (Gamma) prior.updated(counts[i], years[i]))
                .toList();

        assertClose(known.stream().mapToDouble(Gamma::mean), table.get("posterior_mean"));
        assertClose(known.stream().mapToDouble(rate -> rate.quantile(0.05)), table.get("post_q05"));
        assertClose(known.stream().mapToDouble(rate -> rate.quantile(0.95)), table.get("post_q95"));
        for (int i = 0; i < counts.length; i++) {
            var count = known.get(i).predict(6);
            assertThat(DoubleStream.of(0.1, 0.5, 0.9).mapToInt(count::quantile).toArray())
                    .isEqualTo(ints(table.get("pred_h6_q").get("q").get(i)));
        }
    }

    @Test
    void months_of_one_authority_add_up_as_in_the_reference() {
        var table = REFERENCE.get("conjugate");
        ArrivalRate known = new Gamma(2, 1.5);
        int[] counts = ints(table.get("y"));
        double[] months = doubles(table.get("exposure"));
        for (int i = 0; i < counts.length; i++) {
            known = known.updated(counts[i], months[i]);
        }
        var count = known.predict(5);

        assertThat(((Gamma) known).shape()).isEqualTo(table.get("post_shape").asDouble());
        assertThat(((Gamma) known).rate()).isCloseTo(table.get("post_rate").asDouble(), within(1e-9));
        var quantiles = table.get("pred_exposure_5_months_q");
        assertThat(DoubleStream.of(doubles(quantiles.get("p")))
                        .mapToInt(count::quantile)
                        .toArray())
                .isEqualTo(ints(quantiles.get("q")));
    }

    @Test
    void authorities_that_differ_no_more_than_chance_share_one_rate() {
        var prior = ArrivalRate.learn(Collections.nCopies(8, new Seen(3, 1)));

        assertThat(prior).isEqualTo(new ArrivalRate.Known(3));
        assertThat(prior.updated(9, 1).predict(0.5)).isEqualTo(new ArrivalCount.Poisson(1.5));
    }

    /** One arrival in all has just the variance of chance, but for rounding. */
    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8, 11, 24, 49, 174})
    void what_rounding_leaves_is_no_difference_between_authorities(int authorities) {
        var seen = new ArrayList<>(Collections.nCopies(authorities - 1, new Seen(0, 1)));
        seen.add(new Seen(1, 1));

        assertThat(ArrivalRate.learn(seen)).isInstanceOf(ArrivalRate.Known.class);
    }

    @Test
    void shorter_records_count_for_less() {
        var even = List.of(new Seen(2, 1), new Seen(9, 1), new Seen(1, 1), new Seen(14, 1), new Seen(0, 1));
        var mixed = List.of(new Seen(2, 1), new Seen(9, 1), new Seen(1, 1), new Seen(14, 1), new Seen(0, 0.1));

        assertThat(ArrivalRate.learn(mixed).mean()).isCloseTo(26 / 4.1, within(1e-12));
        assertThat(ArrivalRate.learn(even).mean()).isCloseTo(26 / 5.0, within(1e-12));
    }

    @Test
    void a_pool_too_small_or_without_arrivals_leaves_the_weak_prior() {
        assertThat(ArrivalRate.learn(List.of())).isEqualTo(ArrivalRate.WEAK);
        assertThat(ArrivalRate.learn(Collections.nCopies(4, new Seen(30, 1)))).isEqualTo(ArrivalRate.WEAK);
        assertThat(ArrivalRate.learn(Collections.nCopies(50, new Seen(0, 1)))).isEqualTo(ArrivalRate.WEAK);
        assertThat(ArrivalRate.learn(Collections.nCopies(50, new Seen(0, 0)))).isEqualTo(ArrivalRate.WEAK);
    }

    @Test
    void the_weak_prior_says_four_a_year_and_next_to_nothing_else() {
        assertThat(ArrivalRate.WEAK.mean()).isEqualTo(4);
        assertThat(ArrivalRate.WEAK.quantile(0.025)).isLessThan(0.01);
        assertThat(ArrivalRate.WEAK.quantile(0.975)).isCloseTo(20, within(0.5));
        assertThat(ArrivalRate.WEAK.updated(60, 1).mean()).isGreaterThan(53);
    }

    private static void assertClose(DoubleStream actual, JsonNode expected) {
        assertThat(actual.toArray()).containsExactly(doubles(expected), within(1e-9));
    }
}
