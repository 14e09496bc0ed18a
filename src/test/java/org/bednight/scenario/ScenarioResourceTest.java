package org.bednight.scenario;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bednight.OpenApiExamplesTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(OpenApiExamplesTest.OnTheDemonstration.class)
class ScenarioResourceTest {

    @ParameterizedTest
    @ValueSource(strings = {"rolling-average", "episode", "ses"})
    void nothing_otherwise_is_the_forecast_to_the_penny(String model) {
        var forecast = exact(given().queryParam("model", model)
                .queryParam("asAt", "2018-05-31")
                .get("/api/v1/authorities/E08000025/forecast")
                .then());
        var comparison = compare(model, ScenarioExamples.BASE);

        for (var side : List.of("base", "scenario")) {
            assertThat(number(comparison, side + ".outturn")).isEqualByComparingTo(number(forecast, "outturn.cost"));
            assertThat(number(comparison, side + ".bedNights"))
                    .isEqualByComparingTo(number(forecast, "outturn.bedNights"));
            assertThat(number(comparison, side + ".variance")).isEqualByComparingTo(number(forecast, "variance"));
            assertThat(number(comparison, side + ".probabilityOfOverspend"))
                    .isEqualByComparingTo(number(forecast, "range.probabilityOfOverspend"));
        }
        assertThat(number(comparison, "difference.outturn")).isZero();
        assertThat(number(comparison, "difference.range.quantiles.'0.975'")).isZero();
        assertThat(comparison.getList("steps")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rolling-average", "episode"})
    void the_steps_the_sectors_and_the_periods_add_up_to_the_difference(String model) {
        var comparison = compare(model, ScenarioExamples.TOGETHER);
        var difference = number(comparison, "difference.variance");

        assertThat(number(comparison, "scenario.variance").subtract(number(comparison, "base.variance")))
                .isEqualByComparingTo(difference);
        assertThat(sum(comparison, "steps.variance")).isEqualByComparingTo(difference);
        assertThat(sum(comparison, "steps.outturn").subtract(sum(comparison, "steps.budget")))
                .isEqualByComparingTo(difference);
        assertThat(sum(comparison, "periods.difference.cost"))
                .isEqualByComparingTo(number(comparison, "difference.outturn"));
        assertThat(sum(comparison, "sectors.difference.cost"))
                .isEqualByComparingTo(number(comparison, "difference.costOfNights"));
        assertThat(sum(comparison, "others.cost").add(number(comparison, "scenario.costOfNights")))
                .isEqualByComparingTo(number(comparison, "scenario.outturn"));
        assertThat(sum(comparison, "steps.probabilityOfOverspend"))
                .isEqualByComparingTo(number(comparison, "difference.probabilityOfOverspend"));
    }

    @Test
    void a_grant_cut_by_a_tenth_is_that_much_more_of_an_overspend() {
        var comparison = compare("rolling-average", ScenarioExamples.GRANT_CUT);

        assertThat(number(comparison, "difference.variance")).isEqualByComparingTo("56761.50");
        assertThat(number(comparison, "scenario.variance")).isEqualByComparingTo("1080768.50");
        assertThat(comparison.getString("assumptions[0]"))
                .isEqualTo("The allocation by Youth Justice Board remand grant changed by -10 %.");
    }

    @Test
    void a_diversion_says_how_many_nights_pay_for_it() {
        var comparison = compare("rolling-average", ScenarioExamples.BAIL_SUPPORT);

        assertThat(comparison.getString("steps[0].words"))
                .isEqualTo(
                        "20 % of new remands diverted to bail support from 2018-09-01 at £95.00 a night, after £20000.00 once");
        long nights = comparison.getLong("steps[0].breakEvenNights");
        double saved = number(comparison, "difference.outturn").doubleValue() - 20_000;
        double diverted = number(comparison, "difference.bedNights").doubleValue();
        assertThat(nights).isEqualTo((long) Math.ceil(20_000 / (saved / diverted)));
        assertThat(comparison.getList("others.name")).containsExactly("bail support", "setting up bail support");
    }

    @Test
    void the_range_of_the_difference_is_the_same_at_each_call_and_surrounds_it() {
        var once = compare("episode", ScenarioExamples.COURT_DELAYS);
        var again = compare("episode", ScenarioExamples.COURT_DELAYS);

        assertThat(again.getMap("difference.range").toString())
                .isEqualTo(once.getMap("difference.range").toString());
        assertThat(number(once, "difference.outturn"))
                .isBetween(
                        number(once, "difference.range.quantiles.'0.025'"),
                        number(once, "difference.range.quantiles.'0.975'"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"kind": "diversion", "share": 1.5, "costPerNight": 95} | adjustments[1] (diversion): share is a number from 0 to 1, but was 1.5
                    {"kind": "diversion", "share": 0.5} | adjustments[1] (diversion): costPerNight is an amount in pounds from 0 to 100000, with two decimals at most, but was left out
                    {"kind": "arrivals", "factor": 0.12345678901} | adjustments[1] (arrivals): factor is a number with 10 decimals at most, but was 0.12345678901
                    {"kind": "arrivals", "factor": -0.1} | adjustments[1] (arrivals): factor is a number from 0 to 100, but was -0.1
                    {"kind": "arrivals", "factor": 0.5, "from": "2019-04-01"} | adjustments[1] (arrivals): from is from 2018-06-01 to 2019-03-31, but was 2019-04-01
                    {"kind": "arrivals", "factor": 0.5, "from": "2018-05-31"} | adjustments[1] (arrivals): from is from 2018-06-01 to 2019-03-31, but was 2018-05-31
                    {"kind": "release", "episode": "NOBODY-1", "date": "2018-07-01"} | adjustments[1] (release): episode is the reference of an episode that is open at the as-at date (see open-cases), but was NOBODY-1
                    {"kind": "release", "episode": "NOBODY-1", "date": "2018-05-01"} | adjustments[1] (release): date is a day after the as-at date, from 2018-06-01 on, but was 2018-05-01
                    {"kind": "remands", "sector": "YOI"} | adjustments[1] (remands): start is the first night, but was left out
                    {"kind": "remands", "sector": "YOI", "start": "2018-07-01", "count": 1.5} | adjustments[1] (remands): count is a whole number, but was 1.5
                    {"kind": "price", "price": 100} | adjustments[1] (price): sector is the sector of the price, but was left out
                    {"kind": "price", "percent": 1e9} | adjustments[1] (price): percent is a number from -100 to 1000, but was 1E+9
                    {"kind": "allocation", "funder": "nobody", "percent": 5} | adjustments[1] (allocation): funder is one of [Birmingham Children's Trust, Youth Justice Board remand grant], but was nobody
                    {"kind": "mitigation", "name": "x", "amount": 5, "date": "2020-01-01"} | adjustments[1] (mitigation): date is from 2018-04-01 to 2019-03-31, but was 2020-01-01
                    {"kind": "sector-shift", "fromSector": "YOI", "toSector": "YOI", "share": 1} | adjustments[1] (sector-shift): toSector is another sector than fromSector, but was YOI
                    {"kind": "length-of-stay", "factor": 0} | adjustments[1] (length-of-stay): factor is a number from 0.1 to 10, but was 0
                    """)
    void a_bad_adjustment_is_named_by_its_place_and_what_is_possible(String adjustment, String detail) {
        post("""
                {"adjustments": [{"kind": "arrivals", "factor": 1}, %s]}""".formatted(adjustment), "")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-scenario"))
                .body("detail", containsString(detail))
                .body("faults[0].adjustment", is(1));
    }

    @Test
    void all_faults_come_at_once() {
        post("""
                {"adjustments": [{"kind": "arrivals"}, {"kind": "length-of-stay"}, {"kind": "release"}]}""", "").statusCode(400).body("faults", hasSize(4)).body("detail", containsString("and 1 more"));
    }

    @Test
    void a_thousand_adjustments_an_unknown_kind_and_an_unknown_property_are_refused() {
        var many = IntStream.range(0, 1000)
                .mapToObj(each -> "{\"kind\": \"arrivals\", \"factor\": 1}")
                .collect(Collectors.joining(",", "{\"adjustments\": [", "]}"));

        post(many, "").statusCode(400).body("detail", containsString("at most 20 adjustments, but had 1000"));
        post("{\"adjustments\": [{\"kind\": \"magic\"}]}", "")
                .statusCode(400)
                .body("detail", containsString("adjustments"))
                .body("detail", containsString("magic"));
        post("{\"adjustments\": [{\"kind\": \"arrivals\", \"fcator\": 1}]}", "")
                .statusCode(400)
                .body("detail", containsString("fcator"));
        post("{\"adjustments\": [null]}", "").statusCode(400).body("detail", containsString("adjustments[0]"));
        post("{\"adjustments\": null}", "").statusCode(200);
        post("{}", "").statusCode(200);
    }

    @Test
    void in_a_year_that_is_over_only_allocations_and_mitigations_can_be_otherwise() {
        post(ScenarioExamples.GRANT_CUT, "financialYear=2017-18&asAt=2018-03-31")
                .statusCode(200);
        post(ScenarioExamples.COURT_DELAYS, "financialYear=2017-18&asAt=2018-03-31")
                .statusCode(400)
                .body("detail", containsString("the year has none: only allocations and mitigations can be otherwise"));
    }

    private static JsonPath compare(String model, String body) {
        return exact(post(body, "asAt=2018-05-31&model=" + model));
    }

    private static JsonPath exact(ValidatableResponse answer) {
        return answer.statusCode(200)
                .extract()
                .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
    }

    private static ValidatableResponse post(String body, String query) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/authorities/E08000025/scenarios/compare?"
                        + (query.isEmpty() ? "asAt=2018-05-31" : query))
                .then();
    }

    private static BigDecimal number(JsonPath json, String path) {
        return new BigDecimal(String.valueOf(json.<Object>get(path)));
    }

    private static BigDecimal sum(JsonPath json, String path) {
        return json.getList(path).stream()
                .map(each -> new BigDecimal(String.valueOf(each)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
