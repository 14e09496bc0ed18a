package org.bednight.projection.accuracy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrackingResourceTest {

    private static final String TRACKING = "/authorities/E08000025/forecast-tracking?financialYear=2017-18";

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @BeforeEach
    void startFromNothing() {
        facts.clear();
    }

    @Test
    void each_month_s_forecast_is_that_of_the_forecast_as_at_its_end() {
        facts.birmingham();
        var tracking = facts.get(TRACKING)
                .statusCode(200)
                .body("months", hasSize(12))
                .extract()
                .jsonPath();

        for (int month : new int[] {0, 4, 11}) {
            var asAt = tracking.getString("months[%d].asAt".formatted(month));
            var forecast = facts.get("/authorities/E08000025/forecast?financialYear=2017-18&asAt=" + asAt)
                    .extract()
                    .jsonPath();
            assertThat(tracking.getString("months[%d].forecast.cost".formatted(month)))
                    .isEqualTo(forecast.getString("outturn.cost"));
            assertThat(tracking.getString("months[%d].forecastVariance".formatted(month)))
                    .isEqualTo(forecast.getString("variance"));
        }
        assertThat(tracking.getString("outturn.cost")).isEqualTo("1581022.0");
        assertThat(tracking.getString("months[11].error.cost")).isEqualTo("0.0");
    }

    @Test
    void an_error_is_the_forecast_less_the_outturn_in_nights_and_to_the_penny() {
        facts.birmingham();
        var csv = given().get(Facts.API + TRACKING.replace("?", ".csv?"))
                .asString()
                .lines()
                .skip(1);

        assertThat(csv).hasSize(12).allSatisfy(line -> {
            var cells = line.replaceAll("\"[^\"]*\"", "").split(",", -1);
            assertThat(new BigDecimal(cells[5]))
                    .isEqualByComparingTo(new BigDecimal(cells[3]).subtract(new BigDecimal(cells[4])));
            assertThat(new BigDecimal(cells[8]))
                    .isEqualByComparingTo(new BigDecimal(cells[6]).subtract(new BigDecimal(cells[7])));
            assertThat(new BigDecimal(cells[10]))
                    .isEqualByComparingTo(new BigDecimal(cells[6]).subtract(new BigDecimal(cells[9])));
            assertThat(new BigDecimal(cells[11]))
                    .isEqualByComparingTo(new BigDecimal(cells[7]).subtract(new BigDecimal(cells[9])));
        });
    }

    @Test
    void a_year_under_way_has_no_outturn_yet() {
        facts.birmingham();

        facts.get(TRACKING.replace("2017-18", "2018-19"))
                .body("months", hasSize(2))
                .body("outturn", nullValue())
                .body("months[1].error", nullValue())
                .body("months[1].forecast.cost", is(1739619.0f));
    }

    @Test
    void a_month_that_allows_no_forecast_says_why() {
        facts.birmingham();

        facts.get(TRACKING.replace("2017-18", "2016-17") + "&model=theta")
                .body("months[0].forecast", nullValue())
                .body("months[0].problem", startsWith("The model theta needs a history of at least 12 complete months"))
                .body("months[11].problem", nullValue());
    }

    @Test
    void where_episodes_were_on_record_a_month_is_forecast_from_what_was_on_record_then() {
        clock.stopAt("2018-04-15T09:00:00Z");
        facts.authorities("X001").price("YOI", "2015-04-01", "2030-03-31", "100");
        facts.episodes("X001,R1,C1,YOI,,2017-04-01,,,");
        clock.stopAt("2019-06-01T09:00:00Z");
        facts.episodes("X001,R1,C1,YOI,,2017-04-01,2018-05-01,,");

        facts.get("/authorities/X001/forecast-tracking?financialYear=2018-19")
                .body("outturn.bedNights", is(30.0f))
                .body("months[1].forecast.bedNights", is(365.0f))
                .body("months[1].error.cost", is(33500.0f))
                .body(
                        "basis",
                        hasItem(
                                "Of 12 months' ends, 12 are forecast from the episodes that were on record at the close of the day."));
        facts.get("/authorities/X001/accuracy")
                .body(
                        "basis",
                        hasItem(
                                "At 11 of 12 month ends the episodes are those that were on record at the close of the day."))
                .body("horizons[2].models.find { it.model == 'naive' }.wapeYearCost", is(11.1667f));
    }

    /**
     * Published as at April with one child all year, £36,500. A month later the child turns out to have left on 30 April:
     * today's facts would have forecast 29 nights of April and the window's average for the rest; published stays published.
     */
    @Test
    void what_was_published_stands_beside_what_todays_corrected_facts_forecast() {
        clock.stopAt("2018-05-02T09:00:00Z");
        facts.authorities("X001").price("YOI", "2015-04-01", "2030-03-31", "100");
        facts.put("/authorities/X001", Map.of("name", "Council", "recordedFrom", "2017-04-01"))
                .statusCode(200);
        facts.episodes("X001,R1,C1,YOI,,2017-04-01,,,");
        publish("2018-04-30");
        clock.stopAt("2019-06-01T09:00:00Z");
        facts.episodes("X001,R1,C1,YOI,,2017-04-01,2018-04-30,,");

        facts.get("/authorities/X001/forecast-tracking?financialYear=2018-19")
                .body("months[0].published.number", is("2018-19 P01 v1"))
                .body("months[0].published.outturn.cost", is(36500.0f))
                .body("months[0].publishedError.cost", is(33600.0f))
                .body("months[0].basis", is("with-corrections"))
                .body("months[1].basis", is("as-known-then"))
                .body("months[1].published", nullValue())
                .body("published", hasSize(1))
                .body("basis", hasItem(startsWith("What was published is the last version of the period")));

        publish("2018-04-30");
        facts.delete("/publications/X001-2018-19-P01-v1", "wrong").statusCode(200);
        facts.get("/authorities/X001/forecast-tracking?financialYear=2018-19")
                .body("months[0].published.number", is("2018-19 P01 v2"))
                .body("published", hasSize(1));
        var row = given().get(Facts.API + "/authorities/X001/forecast-tracking.csv?financialYear=2018-19")
                .asString()
                .lines()
                .toList();
        var cells = row.get(1).replaceAll("\"[^\"]*\"", "text").split(",", -1);
        assertThat(row.get(0)).endsWith("publishedCost,publishedErrorCost,publishedBudget,publishedVariance");
        assertThat(row.get(1)).contains(",with-corrections,2018-19 P01 v2,");
        assertThat(cells[14]).isEqualTo("2018-19 P01 v2");
        assertThat(new BigDecimal(cells[20]))
                .isEqualByComparingTo(new BigDecimal(cells[19]).subtract(new BigDecimal(cells[7])));
    }

    private void publish(String asAt) {
        given().contentType("application/json")
                .body(Map.of("financialYear", "2018-19", "asAt", asAt))
                .post(Facts.API + "/authorities/X001/publications")
                .then()
                .statusCode(200);
    }
}
