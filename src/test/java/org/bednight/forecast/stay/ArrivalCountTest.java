package org.bednight.forecast.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.bednight.forecast.stay.Reference.doubles;
import static org.bednight.forecast.stay.Reference.ints;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Held against R's stats and MASS (counts.json). */
class ArrivalCountTest {

    private static final JsonNode REFERENCE = Reference.read("counts.json");

    static Stream<JsonNode> samples() {
        return StreamSupport.stream(REFERENCE.get("glm_nb").spliterator(), false);
    }

    @Test
    void quantiles_of_negative_binomial_counts_are_those_of_the_reference() {
        var table = REFERENCE.get("nb_quantiles");
        double[] means = doubles(table.get("mu"));
        double[] shapes = doubles(table.get("size"));
        double[] levels = doubles(table.get("p"));

        assertThat(IntStream.range(0, means.length)
                        .map(i -> new ArrivalCount.NegativeBinomial(shapes[i], means[i]).quantile(levels[i]))
                        .toArray())
                .isEqualTo(ints(table.get("q")));
    }

    @Test
    void masses_of_negative_binomial_counts_are_those_of_the_reference() {
        var table = REFERENCE.get("nb_pmf");
        var count = new ArrivalCount.NegativeBinomial(
                table.get("size").asDouble(), table.get("mu").asDouble());

        assertThat(IntStream.of(ints(table.get("k")))
                        .mapToDouble(count::probability)
                        .toArray())
                .containsExactly(doubles(table.get("pmf")), within(1e-12));
    }

    @Test
    void quantiles_of_poisson_counts_are_those_of_the_reference() {
        var table = REFERENCE.get("poisson_quantiles");
        double[] means = doubles(table.get("mu"));
        double[] levels = doubles(table.get("p"));

        assertThat(IntStream.range(0, means.length)
                        .map(i -> new ArrivalCount.Poisson(means[i]).quantile(levels[i]))
                        .toArray())
                .isEqualTo(ints(table.get("q")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_likelihood_of_a_sample_is_that_of_the_reference(JsonNode sample) {
        var count = new ArrivalCount.NegativeBinomial(
                sample.get("theta").asDouble(), sample.get("mu").asDouble());

        assertThat(IntStream.of(ints(sample.get("y")))
                        .mapToDouble(y -> Math.log(count.probability(y)))
                        .sum())
                .isCloseTo(sample.get("loglik").asDouble(), within(1e-8));
    }

    @Test
    void nobody_arrives_at_a_mean_of_zero() {
        assertThat(new ArrivalCount.Poisson(0).probability(0)).isEqualTo(1);
        assertThat(new ArrivalCount.NegativeBinomial(2, 0).quantile(0.999)).isZero();
    }

    @Test
    void the_mean_and_variance_are_those_of_the_masses() {
        var count = new ArrivalCount.NegativeBinomial(0.7, 3.2);
        double mean = IntStream.range(0, 500)
                .mapToDouble(k -> k * count.probability(k))
                .sum();
        double variance = IntStream.range(0, 500)
                .mapToDouble(k -> (k - mean) * (k - mean) * count.probability(k))
                .sum();

        assertThat(count.mean()).isCloseTo(mean, within(1e-9));
        assertThat(count.variance()).isCloseTo(variance, within(1e-9));
    }

    @Test
    void a_shape_of_zero_and_a_level_of_one_are_refused() {
        assertThatThrownBy(() -> new ArrivalCount.NegativeBinomial(0, 1))
                .hasMessage("A shape is above zero and a mean zero or more, but they were 0.0 and 1.0");
        assertThatThrownBy(() -> new ArrivalCount.Poisson(1).quantile(1))
                .hasMessage("A quantile's level is from 0 to below 1, but was 1.0");
    }
}
