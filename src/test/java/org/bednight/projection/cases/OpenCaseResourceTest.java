package org.bednight.projection.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenCaseResourceTest {

    private static final String CASES = "/authorities/X001/open-cases?financialYear=2018-19&asAt=2018-06-30";

    private static final JsonPathConfig EXACT =
            JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL);

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @BeforeEach
    void startFromThreeChildrenOfWhomOneHasLeft() {
        facts.clear()
                .authorities("X001")
                .price("YOI", "2018-04-01", "2018-09-30", "189.00")
                .price("YOI", "2018-10-01", "2019-03-31", "213.35")
                .price("LASCH", "2017-04-01", "2019-03-31", "579.00")
                .episodes(
                        "X001,R1,C1,YOI,,2018-05-01,2018-06-01,,",
                        "X001,R2,C2,YOI,,2018-06-11,,,",
                        "X001,R3,C3,LASCH,,2018-03-02,,,",
                        "X001,R4,C4,YOI,,2018-06-21,,,");
    }

    @Test
    void the_longest_in_comes_first_with_nights_and_cost_so_far() {
        facts.get(CASES)
                .statusCode(200)
                .body("cases.items.episode", contains("R3", "R2", "R4"))
                .body("cases.items[0].sector", is("LASCH"))
                .body("cases.items[0].start", is("2018-03-02"))
                .body("cases.items.all.bedNights", contains(121, 20, 10))
                .body("cases.items.year.bedNights", contains(91, 20, 10))
                .body("cases.items[0].year.cost", is(91 * 579.00f))
                .body("cases.items[0].all.cost", is(121 * 579.00f))
                .body("cases.items[1].all.cost", is(20 * 189.00f));
    }

    @Test
    void expected_costs_add_up_to_what_the_forecast_says_is_committed() {
        var cases = facts.get(CASES).statusCode(200).extract().jsonPath(EXACT);
        var forecast = facts.get("/authorities/X001/forecast?financialYear=2018-19&asAt=2018-06-30")
                .extract()
                .jsonPath(EXACT);

        var sum = amounts(cases, "cases.items.further.cost").stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum)
                .isEqualByComparingTo(amount(cases, "committed.cost"))
                .isEqualByComparingTo(amount(forecast, "range.committed.cost"));
        assertThat(amount(cases, "committed.bedNights"))
                .isEqualByComparingTo(amount(forecast, "range.committed.bedNights"));
        assertThat(amounts(cases, "cases.items.further.cost")).allMatch(cost -> cost.signum() > 0);
    }

    @Test
    void the_chance_to_be_in_still_falls_from_month_to_month() {
        var cases = facts.get(CASES).statusCode(200).extract().jsonPath(EXACT);

        for (int child = 0; child < 3; child++) {
            Map<String, Number> stillIn = cases.getMap("cases.items[" + child + "].stillIn");
            assertThat(stillIn).hasSize(9).containsKeys("2018-07", "2019-03");
            assertThat(stillIn.values().stream().map(Number::doubleValue).toList())
                    .isSortedAccordingTo((a, b) -> Double.compare(b, a))
                    .allMatch(chance -> chance > 0 && chance < 1);
        }
    }

    @Test
    void the_parts_of_the_variance_leave_the_rest_to_children_not_yet_seen() {
        var cases = facts.get(CASES).statusCode(200).extract().jsonPath(EXACT);

        double sum = cases.<Number>getList("cases.items.shareOfVariance").stream()
                .mapToDouble(Number::doubleValue)
                .sum();
        assertThat(sum).isBetween(0.0, 1.0);
        assertThat(cases.getDouble("shareOfVariance")).isCloseTo(sum, within(2e-4));
    }

    @Test
    void a_release_that_is_known_ends_nights_and_chances() {
        facts.clear();
        clock.stopAt("2018-06-30T12:00:00Z");
        facts.authorities("X001")
                .price("YOI", "2018-04-01", "2019-03-31", "189.00")
                .episodes("X001,R1,C1,YOI,,2018-06-01,2018-07-04,,");
        clock.stopAt("2018-07-02T12:00:00Z");

        var cases = facts.get(CASES).statusCode(200).extract().jsonPath(EXACT);

        assertThat(cases.getDouble("cases.items[0].further.bedNights"))
                .isGreaterThan(1)
                .isLessThan(3);
        assertThat(cases.<String, Number>getMap("cases.items[0].stillIn").values())
                .hasSize(9)
                .allMatch(chance -> chance.doubleValue() == 0);
    }

    @Test
    void lists_are_paged() {
        facts.get(CASES + "&page=2&size=2")
                .statusCode(200)
                .body("cases.items.episode", contains("R4"))
                .body("cases.total", is(3));
    }

    @Test
    void a_night_of_an_earlier_year_without_a_price_leaves_the_cost_in_all_open() {
        facts.episodes("X001,R5,C5,YOI,,2018-03-31,,,");

        facts.get(CASES)
                .statusCode(200)
                .body("cases.items[1].episode", is("R5"))
                .body("cases.items[1].all.cost", nullValue())
                .body("cases.items[1].year.cost", is(91 * 189.00f));
    }

    @Test
    void a_night_of_the_year_without_a_price_is_a_problem() {
        facts.episodes("X001,R5,C5,STC,,2018-06-01,,,");

        facts.get(CASES).statusCode(422).body("detail", containsString("STC"));
    }

    @Test
    void in_a_year_that_is_over_nothing_is_to_come() {
        facts.get("/authorities/X001/open-cases?financialYear=2018-19&asAt=2019-03-31")
                .statusCode(200)
                .body("cases.items", empty())
                .body("committed.cost", is(0.0f))
                .body("assumptions", contains("The year is over: nothing is to come in it."));
    }

    @Test
    void nothing_of_it_is_stored_on_the_way_and_no_child_is_named() {
        facts.get(CASES)
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("cases.items[0].keySet()", not(hasItem("child")));
    }

    @Test
    void an_authority_that_is_not_on_record_is_a_problem() {
        facts.get("/authorities/X999/open-cases").statusCode(404).body("detail", containsString("X999"));
    }

    private static List<BigDecimal> amounts(JsonPath json, String path) {
        return json.<Number>getList(path).stream()
                .map(number -> new BigDecimal(number.toString()))
                .toList();
    }

    private static BigDecimal amount(JsonPath json, String path) {
        return new BigDecimal(json.get(path).toString());
    }
}
