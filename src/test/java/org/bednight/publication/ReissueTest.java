package org.bednight.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bednight.database.TestDatabase;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** METHOD §11: publications of a year are ordered by as-at date, then version, whenever they were published. */
@QuarkusTest
class ReissueTest {

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @Inject
    ObjectMapper json;

    /** One child from April 2017 on at £100 a night; April, May and June are published, then May once more. */
    @BeforeEach
    void publishMayAgainAfterJune() {
        facts.clear();
        clock.stopAt("2018-07-02T09:00:00Z");
        facts.put("/authorities/X001", Map.of("name", "Council", "recordedFrom", "2017-04-01"))
                .statusCode(200);
        facts.price("YOI", "2017-04-01", "2020-03-31", "100");
        facts.episodes("X001,R1,C1,YOI,,2017-04-01,,,");
        publish("2018-04-30");
        publish("2018-05-31");
        publish("2018-06-30");
        facts.episodes("X001,R2,C2,YOI,,2018-05-01,2018-05-11,,");
        publish("2018-05-31");
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void the_latest_publication_is_that_of_the_latest_as_at_date() {
        facts.get("/authorities/X001/publications/latest").body("id", equalTo("X001-2018-19-P03-v1"));
        facts.get("/authorities/X001/publications/latest?financialYear=2018-19")
                .body("id", equalTo("X001-2018-19-P03-v1"));
        facts.get("/authorities/X001/publications")
                .body(
                        "items.id",
                        equalTo(List.of(
                                "X001-2018-19-P03-v1",
                                "X001-2018-19-P02-v2",
                                "X001-2018-19-P02-v1",
                                "X001-2018-19-P01-v1")));
    }

    /** Ten nights of May that came to light: £1,000, and 10 ÷ 365 of £100 for 304 nights more, rounded month by month. */
    @Test
    void a_reissue_is_compared_with_the_month_before_and_with_the_version_that_it_replaces() throws IOException {
        var again = document("X001-2018-19-P02-v2");

        assertThat(again.at("/movement/against").textValue()).isEqualTo("X001-2018-19-P01-v1");
        assertThat(again.at("/replaces/id").textValue()).isEqualTo("X001-2018-19-P02-v1");
        assertThat(again.at("/replaces/movement/steps/0/amount").decimalValue()).isEqualByComparingTo("1832.86");
        assertThat(again.at("/replaces/movement/change").decimalValue()).isEqualByComparingTo("1832.86");
        assertThat(document("X001-2018-19-P02-v1").has("replaces")).isFalse();
        facts.get("/publications/X001-2018-19-P02-v2/movement").body("against", equalTo("X001-2018-19-P01-v1"));
        facts.get("/publications/X001-2018-19-P02-v2/verify")
                .body("same", is(true))
                .body("differences.size()", is(0));
    }

    @Test
    void each_form_states_the_difference_to_the_version_that_is_replaced() throws IOException {
        for (var extension : List.of("docx", "pdf", "xlsx")) {
            assertThat(PaperTexts.of(Papers.file("X001-2018-19-P02-v2", extension, "internal"), extension))
                    .as(extension)
                    .contains("This publication replaces Month 2, version 1.", "Variance in Month 2, version 1")
                    .contains("1,833");
        }
        var lines = new String(Papers.file("X001-2018-19-P02-v2", "csv", "internal"), StandardCharsets.UTF_8);
        assertThat(lines).contains("movement since 2018-19 P02 v1 by corrections to nights already past,1832.86");
    }

    @Test
    void the_tracking_is_by_as_at_date_then_version() throws IOException {
        var tracked = document("X001-2018-19-P02-v2").at("/tracking").findValuesAsText("id");

        assertThat(tracked)
                .containsExactly(
                        "X001-2018-19-P01-v1", "X001-2018-19-P02-v1", "X001-2018-19-P02-v2", "X001-2018-19-P03-v1");
        var chart =
                new String(Papers.chart("X001-2018-19-P02-v2", "tracking", "svg", "internal"), StandardCharsets.UTF_8);
        assertThat(chart).containsSubsequence("Month 1", "Month 2, version 1", "Month 2, version 2", "Month 3");
    }

    @Test
    void one_that_is_withdrawn_is_no_predecessor() throws IOException {
        facts.delete("/publications/X001-2018-19-P01-v1", "published by mistake")
                .statusCode(200);
        publish("2018-05-31");

        var again = document("X001-2018-19-P02-v3");
        assertThat(again.has("movement")).isFalse();
        assertThat(again.at("/noMovement").textValue()).startsWith("There is no earlier publication of the year");
        assertThat(again.at("/replaces/id").textValue()).isEqualTo("X001-2018-19-P02-v2");
        facts.get("/publications/X001-2018-19-P02-v3/movement").statusCode(404);
    }

    /** As publications were frozen until now: actuals and outlook in one step, the last published as predecessor. */
    @Test
    void a_publication_that_was_frozen_before_still_verifies_and_exports() throws Exception {
        var old = (ObjectNode) document("X001-2018-19-P03-v1");
        var movement = (ObjectNode) old.get("movement");
        var steps = (ArrayNode) movement.get("steps");
        var actuals = (ObjectNode) steps.get(1);
        actuals.put("words", "nights slept since against those projected");
        add(actuals, steps.get(2));
        for (int sector = 0; sector < actuals.get("sectors").size(); sector++) {
            add((ObjectNode) actuals.get("sectors").get(sector), steps.at("/2/sectors/" + sector));
        }
        steps.remove(2);
        store("X001-2018-19-P03-v1", json.writeValueAsBytes(old));

        facts.get("/publications/X001-2018-19-P03-v1/verify")
                .body("intact", is(true))
                .body("differences.size()", is(0))
                .body("same", is(true));
        for (var extension : List.of("json", "csv", "xlsx", "docx", "pdf")) {
            assertThat(Papers.file("X001-2018-19-P03-v1", extension, "internal"))
                    .isNotEmpty();
            assertThat(Papers.file("X001-2018-19-P03-v1", extension, "public")).isNotEmpty();
        }
    }

    /** As publications were frozen until now: no headline, and no sentence that came with it. */
    @Test
    void a_publication_that_was_frozen_before_forecasts_had_a_headline_still_verifies() throws Exception {
        var old = (ObjectNode) document("X001-2018-19-P03-v1");
        var forecast = (ObjectNode) old.get("forecast");
        var assumptions = (ArrayNode) forecast.at("/range/assumptions");
        assertThat(assumptions.remove(0).asText()).startsWith("Two methods are at work.");
        var headline = forecast.remove("headline").asText();
        var ofRange = new ArrayList<JsonNode>();
        forecast.at("/range/warnings").forEach(ofRange::add);
        var warnings = (ArrayNode) forecast.get("warnings");
        assertThat(warnings).isNotEmpty().containsAll(ofRange);
        warnings.removeIf(warning -> ofRange.contains(warning) || headline.contains(warning.asText()));
        store("X001-2018-19-P03-v1", json.writeValueAsBytes(old));

        facts.get("/publications/X001-2018-19-P03-v1/verify")
                .body("intact", is(true))
                .body("differences.size()", is(0))
                .body("same", is(true));
    }

    /** As publications were frozen until now: no word of the child who has been in since April 2017. */
    @Test
    void a_publication_that_was_frozen_before_open_stays_were_warned_of_still_verifies() throws Exception {
        var old = (ObjectNode) document("X001-2018-19-P03-v1");
        var forecast = (ObjectNode) old.get("forecast");
        assertThat(forecast.remove("toConfirm").get("stays").asInt()).isEqualTo(1);
        var warnings = (ArrayNode) forecast.get("warnings");
        assertThat(warnings.get(0).asText()).startsWith("Confirm or close 1 open stay");
        warnings.remove(0);
        store("X001-2018-19-P03-v1", json.writeValueAsBytes(old));

        facts.get("/publications/X001-2018-19-P03-v1/verify")
                .body("differences.size()", is(0))
                .body("same", is(true));
    }

    @Test
    void a_paper_warns_of_the_open_stay_and_the_public_copy_does_not() throws Exception {
        assertThat(given().get(API + "/publications/X001-2018-19-P03-v1.json").asString())
                .contains("Confirm or close 1 open stay");
        assertThat(given().get(API + "/publications/X001-2018-19-P03-v1.json?audience=public")
                        .asString())
                .contains("\"warnings\"")
                .doesNotContain("Confirm or close", "toConfirm");
    }

    private static void add(ObjectNode to, JsonNode from) {
        to.put("amount", to.get("amount").decimalValue().add(from.get("amount").decimalValue()));
    }

    private void store(String id, byte[] document) throws Exception {
        try (var connection = TestDatabase.connectAsOwner();
                var trigger = connection.createStatement();
                var update =
                        connection.prepareStatement("update publication set document = ?, sha256 = ? where id = ?")) {
            trigger.execute("alter table publication disable trigger user");
            update.setBytes(1, document);
            update.setString(
                    2,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(document)));
            update.setString(3, id);
            assertThat(update.executeUpdate()).isEqualTo(1);
            trigger.execute("alter table publication enable trigger user");
        }
    }

    private void publish(String asAt) {
        clock.stopAt(clock.instant().plusSeconds(60).toString());
        Papers.publish("X001", Map.of("financialYear", "2018-19", "asAt", asAt));
    }

    private JsonNode document(String id) throws IOException {
        return json.readTree(given().get(API + "/publications/" + id + ".json").asString());
    }
}
