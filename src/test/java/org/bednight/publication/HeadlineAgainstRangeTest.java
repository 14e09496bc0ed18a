package org.bednight.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.bednight.web.Browsing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Issue 12, section A. The figures are worked in {@code forecasts/headline-against-range}. */
@QuarkusTest
class HeadlineAgainstRangeTest {

    private static final String COUNCIL = Fordhaven.COUNCIL;
    private static final String QUERY = Fordhaven.QUERY;
    private static final String DISAGREE =
            "Two methods disagree: the model rolling-average projects an underspend of £2,964, but by the episode model an overspend is ";

    private static final String TO_THE_BOARD =
            "Two methods disagree: the rolling average projects an underspend of £2,964, but by the child-by-child method an overspend is ";

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

    private void budget(String... amounts) {
        Fordhaven.budget(facts, amounts);
    }

    @Test
    void a_forecast_and_a_what_if_say_first_that_the_range_disagrees_and_warn_of_it() {
        budget("45656.84");

        facts.get(COUNCIL + "/forecast" + QUERY)
                .statusCode(200)
                .body("position", equalTo("underspend"))
                .body("rating", equalTo("red"))
                .body(
                        "ratingReason",
                        matchesPattern(
                                "The chance of an overspend is .*%, although by the outturn alone it is green[.]"))
                .body("headline", startsWith(DISAGREE))
                .body("warnings[0]", startsWith(DISAGREE))
                .body(
                        "warnings[1]",
                        startsWith("The outturn by the model rolling-average, £42,692.84, lies below the 80% range"))
                .body("warnings", hasItem(startsWith("Lengths of stay rest on the published national durations")));
        RestAssured.given()
                .contentType("application/json")
                .body(Map.of("adjustments", List.of()))
                .post(API + COUNCIL + "/scenarios/compare" + QUERY)
                .then()
                .statusCode(200)
                .body("scenario.headline", startsWith(DISAGREE))
                .body("warnings[0]", startsWith(DISAGREE));
    }

    @Test
    void the_first_page_says_so_beside_the_chance() {
        budget("45656.84");

        RestAssured.given()
                .header("Accept", "text/html")
                .get("/" + QUERY + "&wait=true")
                .then()
                .statusCode(200)
                .body(containsString("£2,964 underspend"))
                .body(containsString(", though none is projected"));
        budget("40000");
        RestAssured.given()
                .header("Accept", "text/html")
                .get("/" + QUERY + "&wait=true")
                .then()
                .body(not(containsString("though")));
    }

    @Test
    void a_stress_test_a_goal_and_scenarios_side_by_side_say_so_too() {
        budget("45656.84");

        facts.get(COUNCIL + "/stress" + QUERY).statusCode(200).body("warnings[0]", startsWith(DISAGREE));
        RestAssured.given()
                .contentType("application/json")
                .body(Map.of(
                        "adjustments", List.of(Map.of("kind", "arrivals", "factor", 1)),
                        "vary", Map.of("adjustment", 0, "property", "factor"),
                        "target", Map.of("variance", -2500)))
                .post(API + COUNCIL + "/scenarios/solve" + QUERY)
                .then()
                .statusCode(200)
                .body("found", equalTo(true))
                .body(
                        "words",
                        startsWith("Two methods disagree: the model rolling-average projects an underspend of £2,5"))
                .body("words", endsWith("the variance is brought to −£2,500."))
                .body("warnings[0]", startsWith("Two methods disagree: "));
        save("As it is", List.of());
        save("Fewer", List.of(Map.of("kind", "arrivals", "factor", 0.5)));
        facts.get(COUNCIL + "/scenarios/side-by-side?names=As it is,Fewer")
                .statusCode(200)
                .body("warnings[0]", startsWith(DISAGREE))
                .body("warnings", hasItem(startsWith("'Fewer': Two methods disagree: ")));
    }

    /** A style that is changed changes the rating, though no fact of the forecast has changed. */
    @Test
    void the_rating_follows_the_house_style_and_so_does_the_tag_of_the_answer() {
        budget("45656.84");
        var path = COUNCIL + "/forecast" + QUERY + "&knownAt="
                + facts.get(COUNCIL + "/forecast" + QUERY).extract().path("knownAt");
        var tag = facts.get(path).body("rating", equalTo("red")).extract().header("ETag");

        facts.put(COUNCIL + "/house-style", Map.of("amberFromChance", 1, "redFromChance", 1))
                .statusCode(200);

        RestAssured.given()
                .header("If-None-Match", tag)
                .get(API + path)
                .then()
                .statusCode(200)
                .body("rating", equalTo("green"))
                .body("ratingReason", startsWith("The outturn is 6.5% below the budget; the chance of an overspend, "));
    }

    private void save(String name, List<?> adjustments) {
        RestAssured.given()
                .contentType("application/json")
                .body(Map.of("adjustments", adjustments))
                .put(API + COUNCIL + "/scenarios/" + name + QUERY)
                .then()
                .statusCode(200);
    }

    @Test
    void a_page_says_so_first() {
        budget("45656.84");

        assertThat(Browsing.read(COUNCIL + QUERY))
                .contains("<h1 class=\"govuk-heading-l\">" + DISAGREE)
                .contains("Rated red. The chance of an overspend is ")
                .contains("although by the outturn alone it is green.");
    }

    @Test
    void a_paper_says_so_first_in_its_headline_and_recommendation_and_is_not_green() throws IOException {
        budget("45656.84");

        assertThat(paper())
                .contains("Headline " + TO_THE_BOARD)
                .contains("Recommendation " + TO_THE_BOARD)
                .contains("2,964)", "underspend", "(6.5%)")
                .contains("Red")
                .doesNotContain("Green");
    }

    /** 42,692.84 less 1,000.00 less 11,000.00 taken back: 52,692.84 over a budget of −10,000.00. */
    @Test
    void an_overspend_of_a_negative_budget_has_no_percentage_and_is_not_green() throws IOException {
        budget("1000.00", "-11000.00");

        facts.get(COUNCIL + "/forecast" + QUERY)
                .statusCode(200)
                .body("position", equalTo("overspend"))
                .body("variancePercent", nullValue())
                .body("rating", equalTo("red"))
                .body(
                        "ratingReason",
                        equalTo("The chance of an overspend is 100%, although by the outturn alone it is not rated."))
                .body(
                        "headline",
                        containsString(
                                "Projected overspend of £52,692.84: an outturn of £42,692.84 against a budget of −£10,000."));
        assertThat(paper())
                .contains("Red")
                .doesNotContain("Green")
                .doesNotContainPattern("\\(\\d+\\.\\d% of the budget\\)");
    }

    @Test
    void a_paper_says_once_which_figure_comes_from_which_method() throws IOException {
        budget("45656.84");

        assertThat(paper())
                .containsOnlyOnce(
                        "By the method that follows each child; the headline is the forecast of another, the rolling average of past nights.");
        facts.get(COUNCIL + "/forecast" + QUERY).body("range.assumptions[0]", startsWith("Two methods are at work."));
    }

    /** What the episode model expects is above the budget, as the range is. */
    @Test
    void a_house_style_chooses_the_model_of_the_headline() {
        budget("45656.84");
        facts.put(COUNCIL + "/house-style", Map.of("headlineModel", "arima"))
                .statusCode(400)
                .body("detail", containsString("rolling-average, naive, census"));
        facts.put(COUNCIL + "/house-style", Map.of("headlineModel", "episode")).statusCode(200);

        facts.get(COUNCIL + "/forecast" + QUERY)
                .statusCode(200)
                .body("model.name", equalTo("episode"))
                .body("position", equalTo("overspend"));
        facts.get("/publications/" + publish() + ".json?audience=internal")
                .statusCode(200)
                .body("definition.model", equalTo("episode"))
                .body("forecast.model.name", equalTo("episode"));
        facts.get(COUNCIL + "/forecast" + QUERY + "&model=rolling-average").body("position", equalTo("underspend"));
    }

    private String paper() throws IOException {
        return PaperTexts.of(Papers.file(publish(), "pdf", "internal"), "pdf")
                .replaceAll("\\s+", " ")
                .replace("- ", "-");
    }

    private String publish() {
        return RestAssured.given()
                .contentType("application/json")
                .body(Map.of("financialYear", "2019-20", "asAt", "2019-12-31"))
                .post(API + COUNCIL + "/publications")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }
}
