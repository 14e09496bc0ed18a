package org.bednight.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Objects;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** METHOD §16: an authority that has nights a month, and no records of single children. */
@QuarkusTest
class MonthsOnlyTest extends TwoYearsOfMonths {

    @Test
    void the_year_is_forecast_from_the_totals_of_its_months() {
        facts.get(X001 + "/forecast" + YEAR)
                .statusCode(200)
                .body("asAt", equalTo("2018-05-31"))
                .body("actual.bedNights", is(83.5f))
                // 60 × £190 + 23.5 × (11 × £579 + 20 × £610) ÷ 31
                .body("actual.cost", is(25_476.50f))
                .body("model.from", equalTo("2017-06-01"))
                .body("sectors[2].projected.bedNights", is(299.84f))
                .body("openPlacements", nullValue())
                .body(
                        "assumptions",
                        hasItem(
                                "Nights up to that of 2018-05-31 are actual, those of months that are known by their totals spread evenly over the days of each month."))
                .body("warnings", hasItem(containsString("known only as monthly totals")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rolling-average",
                "naive",
                "census",
                "seasonal-naive",
                "weighted-moving-average",
                "ses",
                "damped-trend",
                "theta",
                "croston",
                "sba",
                "tsb",
                "combination",
                "recommended"
            })
    void every_model_of_nights_forecasts_from_totals(String model) {
        var sectors = facts.get(X001 + "/forecast" + YEAR + "&model=" + model)
                .statusCode(200)
                .body("model.name", not(equalTo("episode")))
                .extract()
                .jsonPath();

        // Thirty nights in each month make a rate that any model carries on, near enough.
        assertThat(sectors.getDouble("sectors[2].projected.bedNights")).isBetween(280.0, 320.0);
    }

    @Test
    void bed_nights_are_counted_and_priced_but_nobody_can_say_how_many_children_they_were() {
        facts.get(X001 + "/bed-nights" + YEAR)
                .statusCode(200)
                .body("total.year.bedNights", is(83.5f))
                .body("total.year.cost", is(25_476.50f))
                .body("total.year.children", nullValue())
                .body("total.year.episodes", nullValue())
                .body("total.yearBefore.bedNights", is(360))
                .body("total.difference.bedNights", is(23.5f))
                .body("warnings", hasItem(containsString("how many children and episodes they were")));
        assertThat(facts.get(X001 + "/bed-nights.csv" + YEAR).extract().asString())
                .contains("P02,2018-05,LASCH,23.50,14076.50,599.00,,,,");
    }

    @Test
    void a_day_within_a_month_cannot_be_asked_for() {
        for (var path : new String[] {"/forecast", "/bed-nights"}) {
            facts.get(X001 + path + YEAR + "&asAt=2018-05-15")
                    .statusCode(422)
                    .body("type", equalTo("/problems/as-at-within-month"))
                    .body(
                            "detail",
                            equalTo(
                                    "Only the total of 2018-05 is known, and no part of it: ask for asAt=2018-04-30 or asAt=2018-05-31."));
        }
    }

    @Test
    void what_needs_single_children_says_so() {
        facts.get(X001 + "/forecast" + YEAR + "&model=episode")
                .statusCode(422)
                .body("type", equalTo("/problems/episodes-needed"))
                .body(
                        "detail",
                        equalTo(
                                "The episode model learns from single children, but as at 2018-05-31 no episodes are on record, only the totals of months at most: import the episodes, or ask for another model."));
        facts.get(X001 + "/open-cases" + YEAR).statusCode(422).body("type", equalTo("/problems/episodes-needed"));
        facts.get(X001 + "/lengths-of-stay" + YEAR).statusCode(422).body("type", equalTo("/problems/episodes-needed"));
        compare("{\"kind\": \"arrivals\", \"factor\": 0.8}")
                .statusCode(422)
                .body("type", equalTo("/problems/episodes-needed"));
    }

    @Test
    void what_ifs_on_prices_and_the_budget_are_compared() {
        compare("{\"kind\": \"price\", \"percent\": 10, \"sector\": \"YOI\"}")
                .statusCode(200)
                .body("difference.outturn", is(5_696.87f))
                .body("difference.bedNights", is(0.0f));
        compare("{\"kind\": \"allocation\", \"funder\": \"Reserve\", \"amount\": 5000}")
                .statusCode(200)
                .body("difference.variance", is(-5_000.0f));
    }

    @Test
    void the_range_rests_on_past_errors_of_the_model_and_says_so() {
        var answer = facts.get(X001 + "/forecast" + YEAR)
                .body("range.model", equalTo("monthly-totals"))
                .body("range.committed", nullValue())
                .body("range.expected", nullValue())
                .body("range.evidence", nullValue())
                .body("range.paths.model", equalTo("rolling-average"))
                // Month ends from 31 March 2017 to 31 July 2017 have ten months on record after them.
                .body("range.paths.ownPaths", is(5))
                .body("range.paths.pooledPaths", is(0))
                .body("range.paths.drawn", is(4_000))
                .body("range.probabilityOfOverspend", notNullValue())
                .body("periods[11].range.cumulativeCost.quantiles.'0.9'", notNullValue())
                .body("warnings", hasItem(containsString("import the nights of at least 10")))
                .body("range.assumptions", hasItem(containsString("all nights of a month cost its mean price")))
                .extract()
                .jsonPath();
        assertThat(answer.getDouble("range.quantiles.'0.1'")).isLessThanOrEqualTo(answer.getDouble("range.median"));
        assertThat(answer.getDouble("range.median")).isLessThanOrEqualTo(answer.getDouble("range.quantiles.'0.9'"));
        facts.get(X001 + "/cost-distribution" + YEAR).statusCode(200);
    }

    @Test
    void the_accuracy_of_models_of_nights_is_tested_on_totals() {
        clock.stopAt("2019-05-12T09:30:00Z");
        post(months("2018-06", "2019-03", "YOI", "20")).statusCode(200);

        facts.get(X001 + "/accuracy")
                .statusCode(200)
                .body("horizons[0].models.model", hasItem("ses"))
                .body("horizons[0].models.model", not(hasItem("episode")))
                .body("basis", hasItem(startsWith("The episode model is not among the models")));
        facts.get("/accuracy").statusCode(200);
        facts.get(X001 + "/forecast-tracking?financialYear=2018-19").statusCode(200);
        facts.get("/forecasts?financialYear=2018-19").statusCode(200).body("items[0].problem", nullValue());
        facts.get(X001 + "/data-quality").statusCode(200);
    }

    @Test
    void a_paper_is_published_verified_and_for_the_public_withholds_nights_of_few_children() {
        var id = given().contentType("application/json")
                .body(Map.of("financialYear", "2018-19", "asAt", "2018-05-31"))
                .post(Facts.API + X001 + "/publications")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("id");

        facts.get("/publications/" + id + "/verify")
                .statusCode(200)
                .body("same", is(true))
                .body("intact", is(true));
        for (var form : new String[] {"json", "csv", "xlsx", "docx", "pdf"}) {
            facts.get("/publications/" + id + "." + form).statusCode(200);
            facts.get("/publications/" + id + "." + form + "?audience=public").statusCode(200);
        }
        var shown = facts.get("/publications/" + id + ".json?audience=public")
                .extract()
                .asString();
        // 23.5 nights of LASCH may be of one child: neither they nor their cost are told.
        assertThat(shown).doesNotContain("14076.50", "23.50", "14,076", "25476.50");
    }

    @Test
    void the_trace_adds_up_to_the_cost_of_the_totals() {
        var rows = facts.get(X001 + "/forecast/trace" + YEAR + "&size=1000")
                .statusCode(200)
                .extract()
                .jsonPath();

        double actual = rows.<Map<String, Object>>getList("rows.items").stream()
                .filter(row -> "actual".equals(row.get("kind")))
                .mapToDouble(row -> ((Number) Objects.requireNonNull(row.get("cost"))).doubleValue())
                .sum();
        assertThat(actual).isCloseTo(25_476.50, within(0.005));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/usage", "/accuracy", "/trace", "/what-if", "/publish", "/publications"})
    void every_page_is_shown(String page) {
        given().get(X001 + page + YEAR + "&asAt=2018-05-31").then().statusCode(200);
        given().get("/data").then().statusCode(200).body(containsString("27 monthly totals"));
    }

    @Test
    void an_earlier_record_of_totals_can_be_read_again() {
        clock.stopAt("2018-06-13T09:30:00Z");
        post("X001,2018-05,YOI,40,\n").body("changed", is(1));

        facts.get(X001 + "/forecast" + YEAR + "&knownAt=2018-06-12").body("actual.bedNights", is(83.5f));
        facts.get(X001 + "/forecast" + YEAR).body("actual.bedNights", is(93.5f));
    }
}
