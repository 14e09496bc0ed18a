package org.bednight.publication.movement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.bednight.publication.Papers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A range rests on the records of all authorities: where those of others have moved it, the movement says so. */
@QuarkusTest
class OtherAuthoritiesTest {

    private static final String FIRST = "X001-2018-19-P02-v1";

    private static final String SECOND = "X001-2018-19-P02-v2";

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @Inject
    ObjectMapper json;

    /** Six councils; each of the others had a child for forty nights in May. */
    @BeforeEach
    void record() {
        facts.clear();
        clock.stopAt("2018-06-01T09:00:00Z");
        for (int i = 1; i <= 6; i++) {
            facts.put("/authorities/X00" + i, Map.of("name", "Council " + i, "recordedFrom", "2017-04-01"))
                    .statusCode(200);
        }
        facts.price("YOI", "2017-04-01", "2020-03-31", "100");
        facts.episodes("X001,R1,C1,YOI,,2018-03-01,,,");
        for (int i = 2; i <= 6; i++) {
            facts.episodes("X00" + i + ",R1,C1,YOI,,2018-04-01,2018-05-11,,");
        }
        facts.put(
                        "/authorities/X001/allocations/2018-19/grant",
                        Map.of("amount", "30000", "status", "confirmed", "knownFrom", "2018-04-01"))
                .statusCode(200);
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void what_others_record_moves_the_range_and_the_episode_model_and_nothing_of_ones_own() throws IOException {
        publish("episode");
        clock.stopAt("2018-06-02T09:00:00Z");
        facts.episodes(
                "X002,R2,C2,YOI,,2018-05-02,,,", "X003,R2,C2,YOI,,2018-05-03,,,", "X004,R2,C2,YOI,,2018-05-04,,,");
        publish("episode");

        var movement = movement();

        var range = movement.get("range");
        assertThat(range.get("withOwnData")).isEqualTo(range.get("before"));
        assertThat(range.at("/after/mean").decimalValue())
                .isGreaterThan(range.at("/before/mean").decimalValue());
        assertThat(range.get("sentence").textValue())
                .contains(
                        "the authority's own data, prices and allocations moved nothing; the data of other authorities,"
                                + " from which arrivals and stays are learned, added £");
        assertThat(amount(movement, "others"))
                .isEqualByComparingTo(movement.get("change").decimalValue());
        assertThat(amount(movement, "others")).isPositive();
        assertThat(amount(movement, "corrections")).isZero();
        assertThat(movement.get("sentence").textValue()).contains("data of other authorities");
    }

    @Test
    void what_an_authority_records_itself_is_its_own() throws IOException {
        publish("episode");
        clock.stopAt("2018-06-02T09:00:00Z");
        facts.episodes("X001,R2,C2,YOI,,2018-05-02,,,");
        publish("episode");

        var movement = movement();

        assertThat(movement.at("/range/after")).isEqualTo(movement.at("/range/withOwnData"));
        assertThat(movement.at("/range/after/mean").decimalValue())
                .isGreaterThan(movement.at("/range/before/mean").decimalValue());
        assertThat(amount(movement, "others")).isZero();
        assertThat(amount(movement, "corrections"))
                .isEqualByComparingTo(movement.get("change").decimalValue());
    }

    @Test
    void the_range_is_that_of_the_two_publications() throws IOException {
        publish("rolling-average");
        clock.stopAt("2018-06-02T09:00:00Z");
        facts.episodes("X002,R2,C2,YOI,,2018-05-02,,,", "X001,R2,C2,YOI,,2018-05-02,,,");
        publish("rolling-average");

        var range = movement().get("range");

        assertIsRangeOf(FIRST, range.get("before"));
        assertIsRangeOf(SECOND, range.get("after"));
        assertThat(StreamSupport.stream(movement().get("steps").spliterator(), false)
                        .map(step -> step.get("cause").textValue()))
                .as("an average of one's own nights does not rest on others")
                .doesNotContain("others");
    }

    @Test
    void where_nothing_was_recorded_the_range_has_not_moved() throws IOException {
        publish("rolling-average");
        publish("rolling-average");

        assertThat(movement().at("/range/sentence").textValue())
                .isEqualTo("Since 2018-19 P02 v1 the range has not moved.");
    }

    @Test
    void a_publication_whose_range_others_moved_verifies() throws IOException {
        what_others_record_moves_the_range_and_the_episode_model_and_nothing_of_ones_own();

        var verification = json.readTree(
                given().get(API + "/publications/" + SECOND + "/verify").asByteArray());

        assertThat(verification.get("differences")).isEmpty();
    }

    private void assertIsRangeOf(String publication, JsonNode point) throws IOException {
        var range = json.readTree(given().get(API + "/publications/" + publication + ".json")
                        .asByteArray())
                .at("/forecast/range");
        assertThat(point.get("mean")).isEqualTo(range.get("mean"));
        assertThat(point.get("low")).isEqualTo(range.get("quantiles").get("0.1"));
        assertThat(point.get("high")).isEqualTo(range.get("quantiles").get("0.9"));
        assertThat(point.get("probabilityOfOverspend")).isEqualTo(range.get("probabilityOfOverspend"));
    }

    private static BigDecimal amount(JsonNode movement, String cause) {
        return StreamSupport.stream(movement.get("steps").spliterator(), false)
                .filter(step -> step.get("cause").textValue().equals(cause))
                .findFirst()
                .orElseThrow()
                .get("amount")
                .decimalValue();
    }

    private JsonNode movement() throws IOException {
        return json.readTree(given().queryParam("against", FIRST)
                .get(API + "/publications/" + SECOND + "/movement")
                .asByteArray());
    }

    private void publish(String model) {
        clock.stopAt(clock.instant().plusSeconds(60).toString());
        Papers.publish("X001", Map.of("financialYear", "2018-19", "asAt", "2018-05-31", "model", model));
        clock.stopAt(clock.instant().plusSeconds(60).toString());
    }
}
