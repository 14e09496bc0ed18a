package org.bednight.scenario;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import org.bednight.OpenApiExamplesTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(OpenApiExamplesTest.OnTheDemonstration.class)
class GoalAndStressTest {

    @Test
    void the_share_that_brings_the_variance_to_zero_leaves_no_overspend_and_hardly_an_underspend() {
        var solution = solve(ScenarioExamples.WHICH_SHARE);
        double perStep = (solution.getDouble("atLeast.variance") - solution.getDouble("atMost.variance")) * 0.0001;

        assertThat(solution.getBoolean("found")).isTrue();
        assertThat(solution.getDouble("scenario.variance")).isBetween(-perStep - 0.01, 0.0);
        assertThat(solution.getDouble("costLess"))
                .isCloseTo(
                        solution.getDouble("base.variance") - solution.getDouble("scenario.variance"), within(0.005));
        assertThat(solution.getString("words"))
                .startsWith("Two methods disagree: the model rolling-average projects an underspend of £")
                .contains(" With 90.72 % of nights diverted to bail support")
                .endsWith("the variance is brought to £0.");
    }

    /** An extra allocation is what the base's 80 % quantile has over the budget. */
    @Test
    void the_allocation_that_leaves_a_chance_of_a_fifth_is_the_reserve_of_four_fifths() {
        var solution = solve(ScenarioExamples.WHICH_ALLOCATION);
        double reserve =
                given().get("/api/v1/authorities/E08000025/forecast").jsonPath().getDouble("range.reserveFor.'0.8'");

        assertThat(solution.getDouble("value")).isCloseTo(reserve, within(50.0));
        assertThat(solution.getDouble("scenario.probabilityOfOverspend")).isLessThanOrEqualTo(0.2);
    }

    @Test
    void where_nothing_within_the_bounds_does_it_says_so() {
        var solution = solve("""
                {"adjustments": [{"kind": "arrivals", "factor": 1}], "vary": {"adjustment": 0, "property": "factor", "least": 0.9, "most": 1}, "target": {"variance": 0}}""");

        assertThat(solution.getBoolean("found")).isFalse();
        assertThat(solution.<Object>get("value")).isNull();
        assertThat(solution.getString("words"))
                .startsWith("Nothing from 0.9 to 1 brings the variance to £0: it is £")
                .endsWith("£1,024,007 at the other.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {} | target is either a variance in pounds or a probabilityOfOverspend.
                    {"target": {"variance": 0}} | vary says which number is sought
                    {"target": {"variance": 0}, "vary": {"adjustment": 0, "property": "share"}} | vary.adjustment is the place of an adjustment, from 0: there is no adjustment, but it was 0.
                    {"adjustments": [{"kind": "length-of-stay", "factor": 1}], "target": {"variance": 0}, "vary": {"adjustment": 0, "property": "share"}} | An adjustment of the kind length-of-stay has no number 'share' that could be sought.
                    {"adjustments": [{"kind": "length-of-stay", "factor": 1}], "target": {"variance": 0}, "vary": {"adjustment": 0, "property": "factor", "least": 2, "most": 1}} | vary.least is below vary.most, but they were 2 and 1.
                    {"adjustments": [{"kind": "length-of-stay", "factor": 1}], "target": {"probabilityOfOverspend": 2}, "vary": {"adjustment": 0, "property": "factor"}} | target.probabilityOfOverspend is between 0 and 1, but was 2.
                    {"adjustments": [{"kind": "length-of-stay", "factor": 1}], "target": {"variance": 0}, "vary": {"adjustment": 0, "property": "factor", "most": 99}} | adjustments[0] (length-of-stay): factor is a number from 0.1 to 10, but was 99
                    """)
    void a_goal_that_cannot_be_sought_says_what_is_possible(String goal, String detail) {
        post(goal).statusCode(400).body("detail", containsString(detail));
    }

    @Test
    void a_year_without_a_budget_has_no_goal() {
        given().contentType("application/json")
                .body(ScenarioExamples.WHICH_ARRIVALS)
                .post("/api/v1/authorities/E08000025/scenarios/solve?financialYear=2019-20&asAt=2018-05-31")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/no-budget-to-meet"));
    }

    @Test
    void a_year_stands_up_to_each_blow_or_does_not() {
        var stress = given().get("/api/v1/authorities/E08000025/stress")
                .then()
                .statusCode(200)
                .body("tests.name.size()", is(7))
                .extract()
                .jsonPath();
        var names = stress.getList("tests.name", String.class);

        assertThat(names)
                .startsWith(
                        "One more 13-week remand in LASCH",
                        "One more 13-week remand in STC",
                        "One more 13-week remand in YOI",
                        "Three linked remands in one week",
                        "The longest open stay a year longer",
                        "Without the longest open stay");
        assertThat(stress.getDouble("tests[0].variance")).isEqualTo(91 * 610.0);
        assertThat(stress.getDouble("tests[5].variance")).isNegative();
        assertThat(stress.getDouble("base.variance")).isEqualTo(1_024_007.0);
    }

    @Test
    void a_year_that_is_over_has_nothing_to_stand_up_to() {
        given().get("/api/v1/authorities/E08000025/stress?financialYear=2017-18&asAt=2018-03-31")
                .then()
                .statusCode(200)
                .body("tests.size()", is(0))
                .body("base.outturn", not(is(0)));
    }

    private static JsonPath solve(String goal) {
        return post(goal)
                .statusCode(200)
                .extract()
                .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
    }

    private static ValidatableResponse post(String goal) {
        return given().contentType("application/json")
                .body(goal)
                .post("/api/v1/authorities/E08000025/scenarios/solve?asAt=2018-05-31")
                .then();
    }
}
