package org.bednight.forecast.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bednight.forecast.Golden;
import org.bednight.forecast.smoothing.IntermittentDemand.Start;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sixteen series of {@code golden/forecasts.json}: R's own data sets, remand counts of Australian states, and
 * edge cases; made by R 4.2.2 with forecast 8.20 and tsintermittent 1.10, the true optima by a program in Python.
 */
class SmoothingGoldenTest {

    private static final double EXACT = 1e-9;
    private static final double OPTIMISED = 1e-4;
    private static final double SQUARED_ERROR = 1e-6;
    private static final double NOTHING = 1e-6;
    private static final double LOG_LIKELIHOOD = 0.01;

    private static final Map<String, Double> WORST = new TreeMap<>();

    @AfterAll
    static void print_the_worst_deviations() {
        WORST.forEach((what, deviation) -> System.out.printf("worst deviation of %-40s %.2e%n", what, deviation));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allSeries")
    void a_level_with_given_weights_is_that_of_the_reference(String id, JsonNode series) {
        double[] values = Golden.numbers(series.get("x"));

        for (var reference : series.get("forecasts").get("ses_fixed")) {
            var fitted = LevelSmoothing.of(
                    values, values.length, reference.get("alpha").doubleValue(), values[0]);

            compare("level, fixed weights", fitted.level(), reference.get("level"), EXACT);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allSeries")
    void a_fitted_level_has_the_least_squared_error_and_the_forecast_of_the_true_optimum(String id, JsonNode series) {
        double[] values = Golden.numbers(series.get("x"));
        var optimum = series.get("forecasts").get("ses_global_optimum_py");

        var fitted = LevelSmoothing.fit(values, values.length);

        compare("level, fitted", fitted.level(), optimum.get("level"), OPTIMISED);
        compareError("level, squared error", fitted.squaredError(), optimum.get("sse"));
        compareError(
                "level, squared error (R)",
                fitted.squaredError(),
                series.get("forecasts").get("ses_optimal").get("sse"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allSeries")
    void the_theta_line_without_season_is_that_of_the_true_optimum(String id, JsonNode series) {
        double[] values = Golden.numbers(series.get("x"));
        var optimum = series.get("forecasts").get("theta_nonseasonal_global_py");

        var fitted = ThetaSmoothing.fit(values, values.length);

        compare("theta, drift", fitted.drift(), optimum.get("drift"), OPTIMISED);
        for (int step = 1; step <= 12; step++) {
            compare("theta, no season", fitted.expect(step), optimum.get("mean").get(step - 1), OPTIMISED);
        }
    }

    /** R's search stops short by as much as the reference's own tolerance allows; so do its seasonal forecasts. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("seriesLongEnoughForTheirR")
    void a_series_is_seasonal_where_the_reference_says_so(String id, JsonNode series) {
        double[] values = Golden.numbers(series.get("x"));
        var reference = series.get("forecasts").get("theta").get("mean");
        boolean expected = !reference.equals(
                series.get("forecasts").get("theta_nonseasonal").get("mean"));

        var season =
                Seasonality.find(values, values.length, series.get("frequency").intValue());

        assertThat(season.isPresent()).isEqualTo(expected);
        season.ifPresent(factors -> {
            var fitted = ThetaSmoothing.fit(factors.remove(values, values.length), values.length);
            for (int step = 1; step <= 12; step++) {
                double seasonal = fitted.expect(step) * factors.factor(values.length + step - 1);
                compare("theta, with season (R)", seasonal, reference.get(step - 1), OPTIMISED);
            }
        });
    }

    /** The reference takes the first value as the first level and the first difference as the first trend. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("allSeries")
    void a_damped_trend_with_given_weights_is_that_of_the_reference(String id, JsonNode series) {
        double[] values = Golden.numbers(series.get("x"));
        var reference = series.get("forecasts").get("holt_damped_fixed");

        double[] fromSecond = Arrays.copyOfRange(values, 1, values.length);

        var fitted =
                DampedTrendSmoothing.of(fromSecond, fromSecond.length, 0.3, 0.1, 0.9, values[0], values[1] - values[0]);

        for (int step = 1; step <= 12; step++) {
            compare(
                    "damped trend, fixed weights",
                    fitted.expect(step),
                    reference.get("mean").get(step - 1),
                    EXACT);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seriesLongEnoughForTheirR")
    void a_fitted_damped_trend_is_as_likely_as_that_of_the_reference(String id, JsonNode series) {
        double[] values = Golden.numbers(series.get("x"));
        var reference = series.get("forecasts").get("holt_damped_optimal").get("loglik");

        var fitted = DampedTrendSmoothing.fit(values, values.length);

        double likelihood = -values.length / 2.0 * Math.log(fitted.squaredError() + 1e-40);
        WORST.merge("damped trend, log likelihood below R's", reference.doubleValue() - likelihood, Math::max);
        assertThat(likelihood).isGreaterThanOrEqualTo(reference.doubleValue() - LOG_LIKELIHOOD);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allSeries")
    void intermittent_demand_is_that_of_the_reference(String id, JsonNode series) {
        double[] values = Golden.numbers(series.get("x"));
        int length = values.length;
        var reference = series.get("forecasts");

        compare(
                "croston",
                IntermittentDemand.croston(values, length, 0.1, Start.MEAN),
                reference.get("croston_w0.1_init_mean").get("rate"),
                EXACT);
        compare(
                "croston, from the first",
                IntermittentDemand.croston(values, length, 0.1, Start.FIRST),
                reference.get("croston_w0.1_init_naive").get("rate"),
                EXACT);
        compare(
                "croston (forecast package)",
                IntermittentDemand.croston(values, length, 0.1, Start.FIRST),
                reference.get("croston_forecast_pkg").get("mean").get(0),
                EXACT);
        compare(
                "sba",
                IntermittentDemand.syntetosBoylan(values, length, 0.1, Start.MEAN),
                reference.get("sba_w0.1_init_mean").get("rate"),
                EXACT);
        compare(
                "sba, from the first",
                IntermittentDemand.syntetosBoylan(values, length, 0.1, Start.FIRST),
                reference.get("sba_w0.1_init_naive").get("rate"),
                EXACT);
        compare(
                "tsb",
                IntermittentDemand.teunterSyntetosBabai(values, length, 0.1, 0.1, Start.MEAN),
                reference.get("tsb_w0.1_0.1_init_mean").get("rate"),
                EXACT);
        compare(
                "tsb, from the first",
                IntermittentDemand.teunterSyntetosBabai(values, length, 0.1, 0.1, Start.FIRST),
                reference.get("tsb_w0.1_0.1_init_naive").get("rate"),
                EXACT);
        compare(
                "tsb, two weights",
                IntermittentDemand.teunterSyntetosBabai(values, length, 0.2, 0.05, Start.MEAN),
                reference.get("tsb_w0.2_0.05_init_mean").get("rate"),
                EXACT);
    }

    static Stream<Arguments> allSeries() {
        return StreamSupport.stream(Golden.read("forecasts.json").get("series").spliterator(), false)
                .map(series -> arguments(series.get("id").textValue(), series));
    }

    /** R falls back to another method with three values, and its damped trend of a constant is a rounding error. */
    static Stream<Arguments> seriesLongEnoughForTheirR() {
        return allSeries()
                .filter(series -> !List.of("edge_short3", "edge_constant").contains(series.get()[0]));
    }

    private static void compare(String what, double actual, JsonNode reference, double tolerance) {
        double expected = reference.doubleValue();
        double scale = Math.abs(expected) + NOTHING;
        WORST.merge(what, Math.abs(actual - expected) / scale, Math::max);
        assertThat(actual).as(what).isCloseTo(expected, within(tolerance * scale));
    }

    /** A constant series leaves nothing but rounding errors, to either side. */
    private static void compareError(String what, double actual, JsonNode reference) {
        double expected = reference.doubleValue();
        WORST.merge(what, expected < EXACT ? 0 : actual / expected - 1, Math::max);
        assertThat(actual).as(what).isLessThanOrEqualTo(expected * (1 + SQUARED_ERROR) + 1e-20);
    }
}
