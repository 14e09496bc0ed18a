package org.bednight.scenario.saved;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One child in YOI at £100 a night, each night of the last twelve months: 365 × £100 = £36,500 against £30,000, of which
 * 304 nights are to come after 31 May 2018.
 */
@QuarkusTest
class RerunTest {

    private static final String QUERY = "financialYear=2018-19&asAt=2018-05-31";
    private static final String HALF = "{\"adjustments\": [{\"kind\": \"arrivals\", \"factor\": 0.5}]}";
    private static final String SHORTER = "{\"adjustments\": [{\"kind\": \"length-of-stay\", \"factor\": 0.75}]}";
    private static final String RELEASED =
            "{\"adjustments\": [{\"kind\": \"release\", \"episode\": \"R1\", \"date\": \"2018-07-01\"}]}";

    @Inject
    Facts facts;

    @BeforeEach
    void startFromOneChild() {
        facts.clear().authorities("X001", "X002").price("YOI", "2017-04-01", "2020-03-31", "100");
        allocation("2018-19", 30_000);
        facts.episodes("X001,R1,C1,YOI,,2017-06-01,,,");
    }

    /** Half of 304 nights fewer at £100. */
    @Test
    void on_the_same_facts_a_rerun_gives_the_same_to_the_penny_and_says_that_nothing_has_changed() {
        save("Half", HALF, QUERY).statusCode(200);

        run("Half", "")
                .statusCode(200)
                .body("name", equalTo("Half"))
                .body("version", is(1))
                .body("now.base.outturn", is(36_500.0f))
                .body("now.scenario.outturn", is(21_300.0f))
                .body("before.scenario.outturn", is(21_300.0f))
                .body("moved.scenario.outturn", is(0.0f))
                .body("moved.base.variance", is(0.0f))
                .body("moved.scenario.probabilityOfOverspend", is(0.0f))
                .body("why[-1]", equalTo("The outturn has not moved."));
    }

    @Test
    void a_rerun_after_the_facts_have_changed_says_what_moved_and_why() {
        save("Half", HALF, QUERY).statusCode(200);
        facts.price("YOI", "2017-04-01", "2020-03-31", "110");
        allocation("2018-19", 31_000);
        facts.episodes("X002,R1,C1,YOI,,2018-05-01,2018-05-11,,");

        run("Half", "")
                .statusCode(200)
                .body("now.scenario.outturn", is(23_430.0f))
                .body("moved.base.outturn", is(3_650.0f))
                .body("moved.scenario.outturn", is(2_130.0f))
                .body("moved.scenario.budget", is(1_000.0f))
                .body("moved.scenario.variance", is(1_130.0f))
                .body("why[0]", startsWith("Data version "))
                .body("why[0]", containsString(": 1 × put price, 1 × put allocation, 1 × import remand episodes."))
                .body(
                        "why[1]",
                        startsWith(
                                "The what-if's outturn moved by +£2130.00: +£3650.00 in the forecast itself, -£1520.00 in what the adjustments change; its budget by +£1000.00"));
        run("Half", "").body("moved.scenario.outturn", is(0.0f)).body("why[0]", startsWith("Nothing on which"));
        given().get(address("Half") + "/runs")
                .then()
                .body("items.scenario.outturn", contains(23_430.0f, 23_430.0f, 21_300.0f))
                .body("total", is(3));
    }

    /** Left out, the as-at date is the end of the records: then 31 May, later 30 June. */
    @Test
    void without_an_as_at_date_of_its_own_a_scenario_is_run_as_at_the_latest() {
        recordedTo("2018-05-31");
        save("Half", HALF, "financialYear=2018-19").statusCode(200).body("asAt", equalTo(null));
        recordedTo("2018-06-30");

        run("Half", "")
                .statusCode(200)
                .body("now.asAt", equalTo("2018-06-30"))
                .body("before.asAt", equalTo("2018-05-31"))
                .body("moved.scenario.outturn", is(1_500.0f))
                .body("why[0]", containsString("1 × put authority"))
                .body(
                        "why[1]",
                        equalTo("As at 2018-05-31 → 2018-06-30: the nights between were projected, and are slept."));
        run("Half", "?asAt=2018-05-31")
                .body("now.scenario.outturn", is(21_300.0f))
                .body("why[0]", startsWith("As at"));
    }

    @Test
    void a_rerun_may_read_the_facts_as_they_were_known() {
        save("Half", HALF, QUERY).statusCode(200);
        var then = given().get(address("Half")).jsonPath().getString("savedAt");
        facts.price("YOI", "2017-04-01", "2020-03-31", "110");
        run("Half", "").body("now.base.outturn", is(40_150.0f));

        run("Half", "?knownAt=" + then)
                .statusCode(200)
                .body("now.base.outturn", is(36_500.0f))
                .body("moved.base.outturn", is(-3_650.0f));
    }

    @Test
    void each_version_is_compared_with_its_own_last_run() {
        save("Plan", HALF, QUERY).statusCode(200);
        save("Plan", SHORTER, QUERY).statusCode(200);

        run("Plan", "").body("version", is(2)).body("before.scenario.outturn", is(28_900.0f));
        run("Plan", "?version=1").body("version", is(1)).body("before.scenario.outturn", is(21_300.0f));
        run("Plan", "?version=3").statusCode(404);
        run("Nothing", "").statusCode(404);
    }

    @Test
    void a_scenario_about_an_episode_that_was_retired_says_so_and_leaves_the_others_alone() {
        save("Released", RELEASED, QUERY).statusCode(200);
        save("Half", HALF, QUERY).statusCode(200);
        facts.episodes("X001,R2,C2,YOI,,2017-06-01,,,");
        facts.delete("/authorities/X001/remand-episodes/R1", "entered by mistake")
                .statusCode(200);

        run("Released", "")
                .statusCode(409)
                .body("type", equalTo("/problems/scenario-no-longer-fits"))
                .body("name", equalTo("Released"))
                .body("version", is(1))
                .body("faults", hasSize(1))
                .body(
                        "detail",
                        equalTo(
                                "The scenario 'Released' (version 1) does not fit the forecast as at 2018-05-31: adjustments[0] (release): episode is the reference of an episode that is open at the as-at date (see open-cases), but was R1. Save it anew for that date, or run it with asAt or knownAt as it was made for."));
        given().get(address("Released") + "/runs").then().body("total", is(1));
        facts.get("/authorities/X001/scenarios").body("items.name", contains("Half", "Released"));
        run("Half", "").statusCode(200);
        sideBySide("names=Half,Released").statusCode(409).body("name", equalTo("Released"));
    }

    @Test
    void side_by_side_each_is_what_its_comparison_says() {
        save("Half", HALF, QUERY).statusCode(200);
        save("Shorter", SHORTER, QUERY).statusCode(200);

        var columns = exact(sideBySide("names=Shorter,half").statusCode(200).body("warnings", empty()));

        assertThat(columns.getList("scenarios.name")).containsExactly("Shorter", "Half");
        assertThat(columns.getList("scenarios.words"))
                .isEqualTo(List.of(
                        List.of("Stays last 0.75 times as long."),
                        List.of("0.5 times as many new remands from 2018-06-01.")));
        for (var each : List.of(SHORTER, HALF)) {
            var comparison = exact(compare(each, QUERY));
            int column = each.equals(SHORTER) ? 0 : 1;
            assertThat(columns.getMap("base").toString())
                    .isEqualTo(comparison.getMap("base").toString());
            assertThat(columns.getMap("scenarios[%d].scenario".formatted(column))
                            .toString())
                    .isEqualTo(comparison.getMap("scenario").toString());
            assertThat(columns.getMap("scenarios[%d].difference".formatted(column))
                            .toString())
                    .isEqualTo(comparison.getMap("difference").toString());
        }
    }

    @Test
    void side_by_side_all_stand_on_the_forecast_of_the_first() {
        save("Half", HALF, QUERY).statusCode(200);
        save("Other model", HALF, QUERY + "&model=episode").statusCode(200);
        allocation("2019-20", 1);
        save("Next year", HALF, "financialYear=2019-20&asAt=2018-05-31").statusCode(200);

        sideBySide("names=Half,Other model")
                .statusCode(200)
                .body("model", startsWith("rolling-average"))
                .body(
                        "warnings",
                        contains(
                                "'Other model' was saved for another model, or another uplift of prices, than 'Half', whose forecast all stand on here."));
        sideBySide("names=Half,Next year")
                .statusCode(409)
                .body("type", equalTo("/problems/scenarios-of-two-years"))
                .body("detail", containsString("'Half' is of 2018-19 and 'Next year' of 2019-20"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "names=Half|400|Side by side stand 2 to 6 scenarios",
                "names=a,b,c,d,e,f,g|400|Side by side stand 2 to 6 scenarios",
                "names=Half,HALF|400|Side by side each scenario stands once, but was 'HALF' twice.",
                "names=Half,Nothing|404|X001 has no scenario 'Nothing': see /api/v1/authorities/X001/scenarios.",
                "asAt=2018-05-31|400|names is needed"
            })
    void side_by_side_stand_two_to_six_that_are_there(String query, int status, String detail) {
        save("Half", HALF, QUERY).statusCode(200);

        sideBySide(query).statusCode(status).body("detail", containsString(detail));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    /** Whatever the adjustments: saved, run again and compared as a document they are the same. */
    @ParameterizedTest
    @MethodSource("seeds")
    void a_saved_scenario_run_again_equals_the_comparison_of_its_document(long seed) {
        var random = new SplittableRandom(seed);
        var document = IntStream.range(0, (int) (seed / 3) + 1)
                .mapToObj(each -> adjustment(random))
                .collect(Collectors.joining(", ", "{\"adjustments\": [", "]}"));
        var query = QUERY + (seed % 2 == 0 ? "&model=episode" : "&window=6");
        save("Any", document, query).statusCode(200);

        var comparison = exact(compare(document, query));
        var rerun = exact(run("Any", "").statusCode(200));

        for (var part : List.of("base", "scenario", "difference")) {
            assertThat(rerun.getMap("now." + part).toString())
                    .isEqualTo(comparison.getMap(part).toString());
        }
        assertThat(rerun.getList("now.steps").toString())
                .isEqualTo(comparison.getList("steps").toString());
        assertThat(rerun.getMap("before.scenario").toString())
                .isEqualTo(comparison.getMap("scenario").toString());
        assertThat(Stream.of("base", "scenario")
                        .flatMap(side -> rerun.<String, Object>getMap("moved." + side).values().stream())
                        .filter(BigDecimal.class::isInstance)
                        .map(BigDecimal.class::cast))
                .isNotEmpty()
                .allSatisfy(moved -> assertThat(moved).isZero());
    }

    private static String adjustment(SplittableRandom random) {
        var share = BigDecimal.valueOf(random.nextInt(101), 2);
        return switch (random.nextInt(6)) {
            case 0 -> "{\"kind\": \"arrivals\", \"factor\": %s, \"from\": \"2018-09-01\"}".formatted(share.add(share));
            case 1 -> "{\"kind\": \"length-of-stay\", \"factor\": %s}".formatted(share.add(BigDecimal.ONE));
            case 2 -> "{\"kind\": \"price\", \"percent\": %s}".formatted(share.movePointRight(1));
            case 3 ->
                "{\"kind\": \"remands\", \"sector\": \"YOI\", \"start\": \"2018-08-01\", \"nights\": %d}"
                        .formatted(1 + random.nextInt(300));
            case 4 ->
                "{\"kind\": \"allocation\", \"percent\": %s}"
                        .formatted(share.negate().movePointRight(1));
            default -> "{\"kind\": \"diversion\", \"share\": %s, \"costPerNight\": 60.00}".formatted(share);
        };
    }

    private void allocation(String year, int amount) {
        facts.put(
                        "/authorities/X001/allocations/%s/grant".formatted(year),
                        Map.of("amount", amount, "status", "confirmed"))
                .statusCode(200);
    }

    private void recordedTo(String night) {
        facts.put("/authorities/X001", Map.of("name", "Council X001", "recordedTo", night))
                .statusCode(200);
    }

    private static ValidatableResponse save(String name, String scenario, String query) {
        return given().contentType("application/json")
                .body(scenario)
                .put(address(name) + "?" + query)
                .then();
    }

    private static ValidatableResponse run(String name, String query) {
        return given().post(address(name) + "/runs" + query).then();
    }

    private static ValidatableResponse compare(String scenario, String query) {
        return given().contentType("application/json")
                .body(scenario)
                .post(address("compare") + "?" + query)
                .then();
    }

    private static ValidatableResponse sideBySide(String query) {
        return given().get(address("side-by-side") + "?" + query).then();
    }

    private static JsonPath exact(ValidatableResponse answer) {
        return answer.statusCode(200)
                .extract()
                .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
    }

    private static String address(String name) {
        return Facts.API + "/authorities/X001/scenarios/" + name;
    }
}
