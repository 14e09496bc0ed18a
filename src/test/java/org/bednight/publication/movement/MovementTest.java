package org.bednight.publication.movement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.bednight.publication.PaperTexts;
import org.bednight.publication.Papers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** METHOD §11: what moved a figure is split into parts that add up to the penny. */
@QuarkusTest
class MovementTest {

    private static final String YOI_NIGHT = "100";

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @Inject
    ObjectMapper json;

    /** One child all of 2017/18 and on, at £100 a night. */
    @BeforeEach
    void publishOnce() {
        facts.clear();
        clock.stopAt("2018-06-01T09:00:00Z");
        facts.put("/authorities/X001", Map.of("name", "Council", "recordedFrom", "2017-04-01"))
                .statusCode(200);
        facts.price("YOI", "2017-04-01", "2020-03-31", YOI_NIGHT).price("LASCH", "2017-04-01", "2020-03-31", "700");
        facts.episodes("X001,R1,C1,YOI,,2017-04-01,,,");
        facts.put(
                        "/authorities/X001/allocations/2018-19/grant",
                        Map.of("amount", "30000", "status", "confirmed", "knownFrom", "2018-04-01"))
                .statusCode(200);
        publish("2018-05-31", Map.of());
        clock.stopAt("2018-07-02T09:00:00Z");
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void nothing_moves_a_forecast_that_is_published_again() throws IOException {
        publish("2018-05-31", Map.of());

        assertSteps("0", "0", "0", "0", "0", "0");
    }

    /**
     * Ten nights of May that are found out later: £7,000, and the window's average of 10 ÷ 365 for 304 nights more: six
     * months of £594.52, three of £575.34, and February's £536.99.
     */
    @Test
    void a_correction_of_nights_already_past_is_one() throws IOException {
        facts.episodes("X001,R2,C2,LASCH,,2018-05-01,2018-05-11,,");
        publish("2018-05-31", Map.of());

        assertSteps("12830.13", "0", "0", "0", "0", "0");
    }

    /**
     * The child is there in June as projected; another comes for ten nights: £1,000 of actuals. The window's average is
     * 10 ÷ 365 higher for 274 nights more: six months of £84.93, two of £82.19, and February's £76.71, which is outlook.
     */
    @Test
    void new_nights_count_against_those_projected_and_what_they_make_us_expect_is_a_step_of_its_own()
            throws IOException {
        facts.episodes("X001,R2,C2,YOI,,2018-06-11,2018-06-21,,");
        publish("2018-06-30", Map.of());

        assertSteps("0", "1000", "750.67", "0", "0", "0");
        assertSector(1, "YOI", "1000");
        assertSector(2, "YOI", "750.67");
        assertSector(1, "LASCH", "0");
    }

    /**
     * Up to 10 June of a month of 30 nights: nobody new in the ten nights, so that the window of complete months stands
     * still. The child of 2017 left on 5 June: of ten nights projected four were slept, £600 less, and outlook is nothing.
     */
    @Test
    void within_a_month_only_the_nights_slept_since_count_as_actuals() throws IOException {
        facts.episodes("X001,R1,C1,YOI,,2017-04-01,2018-06-05,,");
        publish("2018-06-10", Map.of());

        assertSteps("0", "-600", "0", "0", "0", "0");
    }

    /** Two sectors: £700 a night for 20 nights less what was projected, nothing; and the average of 20 in 365 nights. */
    @Test
    void actuals_and_outlook_are_told_by_sector_and_add_up_to_the_penny() throws IOException {
        facts.episodes("X001,R2,C2,LASCH,,2018-06-01,2018-06-21,,", "X001,R1,C1,YOI,,2017-04-01,2018-06-16,,");
        publish("2018-06-30", Map.of());

        assertSector(1, "LASCH", "14000");
        assertSector(1, "YOI", "-1500");
        var movement = movement("X001-2018-19-P03-v1", "X001-2018-19-P02-v1");
        for (var step : movement.get("steps")) {
            var sum = BigDecimal.ZERO;
            for (var part : step.get("sectors")) {
                sum = sum.add(part.get("amount").decimalValue());
            }
            if (!step.get("cause").textValue().equals("allocations")) {
                assertThat(sum).isEqualByComparingTo(step.get("amount").decimalValue());
            }
        }
    }

    /** From 1 January 2019 a night costs £10 more, made public in June: 90 nights. */
    @Test
    void a_price_made_public_since_is_one() throws IOException {
        facts.price("YOI", "2017-04-01", "2018-12-31", YOI_NIGHT);
        facts.put(
                        "/bed-night-prices/YOI/2019-01-01",
                        Map.of("to", "2020-03-31", "price", "110", "announced", "2018-06-15"))
                .statusCode(200);
        publish("2018-06-30", Map.of());

        assertSteps("0", "0", "0", "900", "0", "0");
    }

    /** A price is corrected for nights already slept too: 61 nights and 304 to come, £1 dearer. */
    @Test
    void a_price_that_is_corrected_is_one_for_past_nights_too() throws IOException {
        facts.price("YOI", "2017-04-01", "2020-03-31", "101");
        publish("2018-05-31", Map.of());

        assertSteps("0", "0", "0", "365", "0", "0");
    }

    @Test
    void another_budget_is_one() throws IOException {
        facts.put(
                        "/authorities/X001/allocations/2018-19/grant",
                        Map.of("amount", "32000.50", "status", "confirmed", "knownFrom", "2018-06-01"))
                .statusCode(200);
        publish("2018-06-30", Map.of());

        assertSteps("0", "0", "0", "0", "0", "-2000.50");
    }

    /** A second child in March, April and May: three months' average carries it on, twelve months' less so. */
    @Test
    void another_window_is_a_change_of_the_model() throws IOException {
        facts.episodes("X001,R2,C2,YOI,,2018-03-01,,,");
        publish("2018-05-31", Map.of());
        publish("2018-05-31", Map.of("window", "3"));

        var movement = movement("X001-2018-19-P02-v3", "X001-2018-19-P02-v2");
        assertThat(movement.at("/steps/4/amount").decimalValue()).isGreaterThan(new BigDecimal("20000"));
        assertThat(movement.at("/change").decimalValue())
                .isEqualByComparingTo(movement.at("/steps/4/amount").decimalValue());
    }

    @Test
    void all_at_once_adds_up_to_the_penny_and_is_what_was_frozen() throws IOException {
        facts.episodes(
                "X001,R2,C2,LASCH,,2018-05-01,2018-05-14,,",
                "X001,R3,C3,STC,,2018-06-11,2018-06-21,,",
                "X001,R1,C1,YOI,,2017-04-01,2018-06-19,,");
        facts.price("STC", "2018-04-01", "2019-03-31", "546.37");
        facts.put("/authorities/X001/allocations/2018-19/partner", Map.of("amount", "1234.56", "status", "provisional"))
                .statusCode(200);
        publish("2018-06-30", Map.of("window", "7"));

        var movement = movement("X001-2018-19-P03-v1", "X001-2018-19-P02-v1");
        var sum = BigDecimal.ZERO;
        for (var step : movement.get("steps")) {
            sum = sum.add(step.get("amount").decimalValue());
        }
        var change = movement.at("/variance")
                .decimalValue()
                .subtract(movement.at("/varianceBefore").decimalValue());
        assertThat(sum).isEqualByComparingTo(change).isNotZero();
        assertThat(movement.at("/change").decimalValue()).isEqualByComparingTo(change);
        assertThat(movement.at("/sentence").textValue())
                .startsWith("Since 2018-19 P02 v1 the variance has moved by £")
                .contains("corrections to nights already past added £", "allocations took off £1,235");
        var frozen = json.readTree(
                given().get(API + "/publications/X001-2018-19-P03-v1.json").asString());
        assertThat(frozen.get("movement")).isEqualTo(movement);
    }

    @Test
    void the_way_back_is_the_way_there_reversed_in_sum() throws IOException {
        facts.episodes("X001,R2,C2,YOI,,2018-06-11,2018-06-21,,");
        publish("2018-06-30", Map.of());

        var there = movement("X001-2018-19-P03-v1", "X001-2018-19-P02-v1")
                .at("/change")
                .decimalValue();
        var back = movement("X001-2018-19-P02-v1", "X001-2018-19-P03-v1")
                .at("/change")
                .decimalValue();
        assertThat(back).isEqualByComparingTo(there.negate());
    }

    /** As at April one month was complete until the record was found to begin later. */
    @Test
    void where_it_cannot_be_computed_the_paper_says_why() throws IOException {
        facts.put("/authorities/X002", Map.of("name", "New", "recordedFrom", "2018-04-01"))
                .statusCode(200);
        facts.episodes("X002,R1,C1,YOI,,2018-04-12,,,");
        publishNew("2018-04-30", "1");
        facts.put("/authorities/X002", Map.of("name", "New", "recordedFrom", "2018-04-10"))
                .statusCode(200);
        publishNew("2018-06-30", "1");

        var why = "What moved the variance since Month 1 cannot be computed: ";
        for (var extension : List.of("docx", "pdf", "xlsx")) {
            assertThat(PaperTexts.of(Papers.file("X002-2018-19-P01-v1", extension, "internal"), extension))
                    .as(extension)
                    .contains("There is no earlier publication of the year to compare with.");
            assertThat(PaperTexts.of(Papers.file("X002-2018-19-P03-v1", extension, "internal"), extension))
                    .as(extension)
                    .contains(why)
                    .doesNotContain("There is no earlier publication");
        }
    }

    private void publishNew(String asAt, String window) {
        clock.stopAt(clock.instant().plusSeconds(60).toString());
        Papers.publish("X002", Map.of("financialYear", "2018-19", "asAt", asAt, "settings", Map.of("window", window)));
    }

    @Test
    void a_movement_lies_within_one_year() {
        given().contentType("application/json")
                .body(Map.of("financialYear", "2017-18", "asAt", "2018-03-31"))
                .post(API + "/authorities/X001/publications")
                .then()
                .statusCode(200);

        facts.get("/publications/X001-2018-19-P02-v1/movement?against=X001-2017-18-P12-v1")
                .statusCode(400)
                .body("type", equalTo("/problems/different-years"))
                .body(
                        "detail",
                        equalTo(
                                "A movement lies between two publications of one authority and year, but X001-2017-18-P12-v1 is not of 2018-19: name another in against."));
        facts.get("/publications/X001-2018-19-P02-v1/movement").statusCode(404);
    }

    private void publish(String asAt, Map<String, String> settings) {
        var definition = new HashMap<String, Object>(Map.of("financialYear", "2018-19", "asAt", asAt));
        definition.put("settings", settings);
        clock.stopAt(clock.instant().plusSeconds(60).toString());
        Papers.publish("X001", definition);
        clock.stopAt(clock.instant().plusSeconds(60).toString());
    }

    /** Of the latest publication against the first. */
    private void assertSteps(String... amounts) throws IOException {
        var latest = given().get(API + "/authorities/X001/publications/latest")
                .then()
                .extract()
                .<String>path("id");
        var movement = movement(latest, "X001-2018-19-P02-v1");
        for (int step = 0; step < amounts.length; step++) {
            assertThat(movement.at("/steps/%d/amount".formatted(step)).decimalValue())
                    .as(movement.at("/steps/%d/words".formatted(step)).textValue())
                    .isEqualByComparingTo(amounts[step]);
        }
    }

    /** Of the latest publication against the first. */
    private void assertSector(int step, String sector, String amount) throws IOException {
        var latest = given().get(API + "/authorities/X001/publications/latest")
                .then()
                .extract()
                .<String>path("id");
        assertThat(movement(latest, "X001-2018-19-P02-v1").at("/steps/%d/sectors".formatted(step)))
                .filteredOn(part -> part.get("sector").textValue().equals(sector))
                .singleElement()
                .satisfies(part -> assertThat(part.get("amount").decimalValue()).isEqualByComparingTo(amount));
    }

    private JsonNode movement(String id, String against) throws IOException {
        return json.readTree(given().queryParam("against", against)
                .get(API + "/publications/" + id + "/movement")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
