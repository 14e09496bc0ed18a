package org.bednight.forecast.stay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Percentage;
import org.bednight.forecast.outlook.Outlook;
import org.bednight.forecast.outlook.PricePath;
import org.bednight.forecast.outlook.RestOfYear;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Held against episode_model.json: the made-up national set at the close of 30 June 2024. */
class EpisodeModelTest {

    private static final LocalDate AS_AT = LocalDate.of(2024, 6, 30);

    private static final JsonNode REFERENCE = Reference.read("episode_model.json");

    private static final EpisodeModel MODEL = new EpisodeModel(National.SECTORS.size(), 0, ArrivalMethod.LAST_YEAR);

    private static Map<String, EpisodeHistory> histories;

    private static Pool pool;

    @BeforeAll
    static void learn() {
        histories = National.histories(AS_AT);
        pool = MODEL.learn(histories.values(), AS_AT);
    }

    static Stream<JsonNode> councils() {
        return StreamSupport.stream(REFERENCE.get("councils").spliterator(), false);
    }

    @Test
    void the_pooled_curve_is_that_of_the_reference() {
        REFERENCE.get("S").properties().forEach(point -> assertThat(
                        pool.stays().survival(Integer.parseInt(point.getKey())))
                .as("S(%s)", point.getKey())
                .isCloseTo(point.getValue().asDouble(), within(1e-9)));
    }

    @Test
    void the_prior_of_arrivals_is_that_of_the_reference() {
        var prior = (ArrivalRate.Gamma) pool.lastYear();

        assertThat(prior.shape()).isCloseTo(REFERENCE.get("prior_shape").asDouble(), within(1e-9));
        assertThat(prior.rate()).isCloseTo(REFERENCE.get("prior_rate").asDouble(), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("councils")
    void a_council_s_nights_are_those_of_the_reference(JsonNode council) {
        var state = MODEL.fit(
                        pool,
                        requireNonNull(histories.get(council.get("council").asText())),
                        REFERENCE.get("remaining_days").asInt())
                .withStays(Stays.alike(pool.stays()));
        int nights = REFERENCE.get("remaining_days").asInt();
        var price = PricePath.constant(32_900, nights);
        var outlook = Outlook.of(state, new RestOfYear(List.of(price, price, price, price), 0, List.of(nights)));
        var year = outlook.year();

        assertThat(state.arrivals().rate().mean() / 365)
                .isCloseTo(council.get("arrival_rate_per_day").asDouble(), within(1e-12));
        assertThat(state.open().stream().mapToInt(OpenStay::soFar))
                .containsExactlyInAnyOrderElementsOf(IntStream.of(Reference.ints(council.get("open_elapsed")))
                        .boxed()
                        .toList());
        assertRelative(year.committed().nights(), council.get("expected_nights_open"));
        assertRelative(year.expected().nights(), council.get("expected_nights_new"));
        var distribution = outlook.nights();
        double mean = council.get("expected_nights_open").asDouble()
                + council.get("expected_nights_new").asDouble();
        assertThat(distribution.mean()).isCloseTo(mean, Percentage.withPercentage(1e-7));
        assertThat(distribution.probabilityAbove((long) Math.floor(1.2 * mean)))
                .isCloseTo(council.get("prob_gt_mean_plus_20pct").asDouble(), within(1e-9));
        council.get("quantiles").properties().forEach(quantile -> assertThat(
                        distribution.quantile(Double.parseDouble(quantile.getKey())))
                .as("quantile %s", quantile.getKey())
                .isBetween(quantile.getValue().asLong() - 1, quantile.getValue().asLong() + 1));
    }

    private static void assertRelative(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.asDouble(), within(1e-9 * Math.max(1, expected.asDouble())));
    }
}
