package org.bednight.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.bednight.web.Browsing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever a year has a headline it has one rating, which the range does not contradict: issue 12, section A. */
@QuarkusTest
class RatingEverywhereTest {

    private static final String COUNCIL = Fordhaven.COUNCIL;
    private static final String QUERY = Fordhaven.QUERY;

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @BeforeEach
    void threeChildrenAreIn() {
        Fordhaven.threeChildrenAreIn(facts, clock);
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "30000", "42692.84", "45656.84", "60000", "75000", "90000", "1000000", "-10000"})
    void every_answer_about_a_year_rates_it_alike(String budget) {
        Fordhaven.budget(facts, budget);
        var forecast = facts.get(COUNCIL + "/forecast" + QUERY).extract().jsonPath();
        var line = facts.get("/forecasts" + QUERY).extract().jsonPath();
        var rating = forecast.getString("rating");
        var reason = forecast.getString("ratingReason");

        assertThat(line.getString("[0].rating")).isEqualTo(rating);
        assertThat(line.getString("[0].ratingReason")).isEqualTo(reason);
        var compared = post("/scenarios/compare", Map.of("adjustments", List.of()));
        assertRated(compared, "base", rating, reason);
        assertRated(compared, "scenario", rating, reason);
        assertRated(facts.get(COUNCIL + "/stress" + QUERY).extract().jsonPath(), "base", rating, reason);
        var solved = post(
                "/scenarios/solve",
                Map.of(
                        "adjustments", List.of(Map.of("kind", "arrivals", "factor", 1)),
                        "vary", Map.of("adjustment", 0, "property", "factor"),
                        "target", Map.of("variance", 0)));
        assertRated(solved, "base", rating, reason);
        assertNotContradicted(forecast);
    }

    private static void assertRated(JsonPath answer, String figures, String rating, String reason) {
        assertThat(answer.getString(figures + ".rating")).as(figures).isEqualTo(rating);
        assertThat(answer.getString(figures + ".ratingReason")).as(figures).isEqualTo(reason);
    }

    /** Usual thresholds: an overspend is not green, nor is a chance of one above a half. */
    private static void assertNotContradicted(JsonPath forecast) {
        double chance = forecast.getDouble("range.probabilityOfOverspend");
        boolean over = forecast.getString("position").equals("overspend");
        if (forecast.getString("rating").equals("green")) {
            assertThat(over).isFalse();
            assertThat(chance).isLessThan(0.5);
            assertThat(forecast.getString("headline")).doesNotContain("disagree");
        }
        if (over != chance > 0.5) {
            assertThat(forecast.getString("headline")).startsWith("Two methods disagree: ");
        }
    }

    @Test
    void a_saved_run_and_scenarios_side_by_side_rate_each_of_their_years() {
        Fordhaven.budget(facts, "45656.84");
        save("As it is", List.of());
        save("Dearer", List.of(Map.of("kind", "price", "percent", 50, "from", "2020-01-01")));

        var run = RestAssured.given()
                .post(API + COUNCIL + "/scenarios/As it is/runs")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(run.getString("now.scenario.rating")).isEqualTo("red");
        assertThat(run.getString("before.scenario.rating")).isEqualTo("red");
        var both = facts.get(COUNCIL + "/scenarios/side-by-side?names=As it is,Dearer");
        assertThat(both.extract().jsonPath().getString("base.ratingReason"))
                .endsWith("although by the outturn alone it is green.");
        assertThat(both.extract().jsonPath().getString("scenarios[1].scenario.rating"))
                .isEqualTo("red");
        assertThat(text(facts.get(COUNCIL + "/scenarios/side-by-side.csv?names=As it is,Dearer")))
                .contains("outturnDifference,rating", "0.00,red");
    }

    @Test
    void a_year_without_a_budget_is_not_rated_and_one_that_cannot_be_worked_out_has_no_rating() {
        facts.authorities("X929");

        var lines = facts.get("/forecasts" + QUERY).extract().jsonPath();

        assertThat(lines.getString("[0].rating")).isEqualTo("not-rated");
        assertThat(lines.getString("[0].ratingReason")).isEqualTo("There is no budget to rate the outturn by.");
        assertThat(lines.getString("[1].problem")).isNotBlank();
        assertThat(lines.getString("[1].rating")).isNull();
        assertThat(text(facts.get("/forecasts.csv" + QUERY)))
                .contains(",problem,rating,ratingReason\r\n", ",not-rated,There is no budget to rate the outturn by.");
    }

    /** The list is held in memory: a style that is changed rates it anew, though the facts are those of one moment. */
    @Test
    void the_list_follows_the_house_style_also_where_a_moment_is_asked_for() {
        Fordhaven.budget(facts, "45656.84");
        var list = "/forecasts" + QUERY + "&knownAt="
                + facts.get(COUNCIL + "/forecast" + QUERY).extract().path("knownAt");
        assertThat(facts.get(list).extract().jsonPath().getString("[0].rating")).isEqualTo("red");

        facts.put(COUNCIL + "/house-style", Map.of("amberFromChance", 1, "redFromChance", 1))
                .statusCode(200);

        assertThat(facts.get(list).extract().jsonPath().getString("[0].rating")).isEqualTo("green");
    }

    @Test
    void the_pages_rate_where_they_tell_a_position() {
        Fordhaven.budget(facts, "45656.84");
        var year = QUERY.substring(1);

        assertThat(Browsing.read("/?wait=true&" + year))
                .contains(">Rating</th>")
                .contains("<td class=\"govuk-table__cell\">red</td>");
        assertThat(Browsing.read(COUNCIL + "/what-if" + QUERY))
                .contains("Rated red. The chance of an overspend is ")
                .contains("although by the outturn alone it is green.");
        assertThat(Browsing.read(COUNCIL + "/what-if/goal" + QUERY)).contains(">Rating</th>", ">red</td>");
        assertThat(Browsing.read(COUNCIL + "/what-if/stress" + QUERY)).contains(", rated red", ">Rating then</th>");
    }

    /** Papers rate by the style that is frozen with them, which may then say otherwise. */
    @Test
    void a_publication_freezes_no_rating_of_its_what_ifs() {
        Fordhaven.budget(facts, "45656.84");
        var published = RestAssured.given()
                .contentType("application/json")
                .body(Map.of(
                        "financialYear",
                        "2019-20",
                        "asAt",
                        "2019-12-31",
                        "scenarios",
                        List.of(Map.of(
                                "name", "Fewer", "adjustments", List.of(Map.of("kind", "arrivals", "factor", 0.5))))))
                .post(API + COUNCIL + "/publications")
                .then()
                .statusCode(200);

        var document = facts.get("/publications/" + published.extract().path("id") + ".json?audience=internal");

        assertThat(text(document)).contains("\"scenarios\"").doesNotContain("ratingReason");
    }

    private static String text(ValidatableResponse answer) {
        return answer.statusCode(200).extract().asString();
    }

    private static JsonPath post(String path, Object body) {
        return RestAssured.given()
                .contentType("application/json")
                .body(body)
                .post(API + COUNCIL + path + QUERY)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void save(String name, List<?> adjustments) {
        RestAssured.given()
                .contentType("application/json")
                .body(Map.of("adjustments", adjustments))
                .put(API + COUNCIL + "/scenarios/" + name + QUERY)
                .then()
                .statusCode(200);
    }
}
