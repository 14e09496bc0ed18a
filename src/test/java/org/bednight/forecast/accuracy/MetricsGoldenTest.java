package org.bednight.forecast.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bednight.forecast.Golden;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of {@code golden/metrics.json}, made by a program of its own with numpy and scipy. */
class MetricsGoldenTest {

    private static final double TOLERANCE = 1e-9;

    private static final Map<String, Double> WORST = new TreeMap<>();

    @AfterAll
    static void print_the_worst_deviations() {
        WORST.forEach((what, deviation) -> System.out.printf("worst deviation of %-20s %.2e%n", what, deviation));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void errors_of_points_are_those_of_the_reference(JsonNode reference) {
        double[] history = Golden.numbers(reference.get("insample"));
        double[] actual = Golden.numbers(reference.get("actual"));
        double[] forecast = Golden.numbers(reference.get("forecast"));

        compare(
                "scaled",
                PlainScores.scaledError(history, actual, forecast, 1).orElseThrow(),
                reference.get("MASE_m1"));
        compare(
                "scaled",
                PlainScores.scaledError(history, actual, forecast, 12).orElseThrow(),
                reference.get("MASE_m12"));
        compare(
                "root scaled",
                PlainScores.rootScaledError(history, actual, forecast).orElseThrow(),
                reference.get("RMSSE_m1_from_first_nonzero_M5"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void scores_of_quantiles_are_those_of_the_reference(JsonNode reference) {
        double[] actual = Golden.numbers(reference.get("actual"));
        reference.get("quantile_forecasts").properties().forEach(quantiles -> {
            double level = Double.parseDouble(quantiles.getKey());
            double[] forecast = Golden.numbers(quantiles.getValue());
            compare(
                    "pinball",
                    IntStream.range(0, actual.length)
                            .mapToDouble(i -> Scores.pinball(level, forecast[i], actual[i]))
                            .average()
                            .orElseThrow(),
                    reference.get("pinball").get(quantiles.getKey()));
        });
    }

    @ParameterizedTest
    @MethodSource("countDistributions")
    void scores_of_distributions_of_counts_are_those_of_the_reference(JsonNode reference) {
        double mean = reference.get("mu").doubleValue();
        double size = reference.get("size").doubleValue();
        int actual = reference.get("y").intValue();
        double[] overdispersed =
                counts(Math.pow(size / (size + mean), size), k -> (k + size) / (k + 1) * mean / (mean + size));
        double[] poisson = counts(Math.exp(-mean), k -> mean / (k + 1));

        compare("crps of counts", crps(overdispersed, actual), reference.get("crps_nb"));
        compare("crps of counts", crps(poisson, actual), reference.get("crps_poisson"));
    }

    @ParameterizedTest
    @MethodSource("normals")
    void scores_of_normal_distributions_are_those_of_the_reference(JsonNode reference) {
        double score = Scores.crpsOfNormal(
                reference.get("mu").doubleValue(),
                reference.get("sigma").doubleValue(),
                reference.get("y").doubleValue());

        compare("crps of a normal", score, reference.get("crps"));
    }

    static Stream<JsonNode> cases() {
        return stream(Golden.read("metrics.json").get("cases"));
    }

    static Stream<JsonNode> countDistributions() {
        return stream(Golden.read("metrics.json").get("crps").get("integer"));
    }

    static Stream<JsonNode> normals() {
        return stream(Golden.read("metrics.json").get("crps").get("normal"));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** Returns the probabilities of 0, 1, 2, … from that of zero and the ratio of each to the one before. */
    private static double[] counts(double ofZero, IntToDoubleFunction ratio) {
        double[] probabilities = new double[1500];
        probabilities[0] = ofZero;
        for (int count = 0; count + 1 < probabilities.length; count++) {
            probabilities[count + 1] = probabilities[count] * ratio.applyAsDouble(count);
        }
        return probabilities;
    }

    private static double crps(double[] probabilities, int actual) {
        double[] values =
                IntStream.range(0, probabilities.length).asDoubleStream().toArray();
        return PlainScores.crps(values, probabilities, actual);
    }

    private static void compare(String what, double actual, JsonNode reference) {
        double expected = reference.doubleValue();
        double scale = Math.max(1e-3, Math.abs(expected));
        WORST.merge(what, Math.abs(actual - expected) / scale, Math::max);
        assertThat(actual).as(what).isCloseTo(expected, within(TOLERANCE * scale));
    }
}
