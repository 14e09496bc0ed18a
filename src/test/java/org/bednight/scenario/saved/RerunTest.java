package org.bednight.scenario.saved;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.scenario.saved.OneChild.HALF;
import static org.bednight.scenario.saved.OneChild.QUERY;
import static org.bednight.scenario.saved.OneChild.SHORTER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
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
import org.junit.jupiter.params.provider.MethodSource;

/** What-ifs of {@link OneChild}, run again. */
@QuarkusTest
class RerunTest {

    private static final String RELEASED =
            "{\"adjustments\": [{\"kind\": \"release\", \"episode\": \"R1\", \"date\": \"2018-07-01\"}]}";

    @Inject
    Facts facts;

    @BeforeEach
    void startFromOneChild() {
        OneChild.record(facts);
    }

    /** Half of 304 nights fewer at £100. */
    @Test
    void on_the_same_facts_a_rerun_gives_the_same_to_the_penny_and_says_that_nothing_has_changed() {
        OneChild.save("Half", HALF, QUERY).statusCode(200);

        OneChild.run("Half", "")
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
        OneChild.save("Half", HALF, QUERY).statusCode(200);
        facts.price("YOI", "2017-04-01", "2020-03-31", "110");
        OneChild.allocation(facts, "2018-19", 31_000);
        facts.episodes("X002,R1,C1,YOI,,2018-05-01,2018-05-11,,");

        OneChild.run("Half", "")
                .statusCode(200)
                .body("now.scenario.outturn", is(23_430.0f))
                .body("moved.base.outturn", is(3_650.0f))
                .body("moved.scenario.outturn", is(2_130.0f))
                .body("moved.scenario.budget", is(1_000.0f))
                .body("moved.scenario.variance", is(1_130.0f))
                .body("why[0]", startsWith("Data version "))
                .body(
                        "why[0]",
                        containsString(
                                ": 1 × put price, 1 × put allocation, and 1 for other authorities, from which stays and arrivals are learned too."))
                .body(
                        "why[1]",
                        startsWith(
                                "The what-if's outturn moved by +£2130.00: +£3650.00 in the forecast itself, -£1520.00 in what the adjustments change; its budget by +£1000.00"));
        OneChild.run("Half", "")
                .body("moved.scenario.outturn", is(0.0f))
                .body("why[0]", startsWith("Nothing on which"));
        given().get(OneChild.address("Half") + "/runs")
                .then()
                .body("items.scenario.outturn", contains(23_430.0f, 23_430.0f, 21_300.0f))
                .body("total", is(3));
    }

    /** Left out, the as-at date is the end of the records: then 31 May, later 30 June. */
    @Test
    void without_an_as_at_date_of_its_own_a_scenario_is_run_as_at_the_latest() {
        recordedTo("2018-05-31");
        OneChild.save("Half", HALF, "financialYear=2018-19").statusCode(200).body("asAt", equalTo(null));
        recordedTo("2018-06-30");

        OneChild.run("Half", "")
                .statusCode(200)
                .body("now.asAt", equalTo("2018-06-30"))
                .body("before.asAt", equalTo("2018-05-31"))
                .body("moved.scenario.outturn", is(1_500.0f))
                .body("why[0]", containsString("1 × put authority"))
                .body(
                        "why[1]",
                        equalTo("As at 2018-05-31 → 2018-06-30: the nights between were projected, and are slept."));
        OneChild.run("Half", "?asAt=2018-05-31")
                .body("now.scenario.outturn", is(21_300.0f))
                .body("why[0]", startsWith("As at"));
    }

    @Test
    void a_rerun_may_read_the_facts_as_they_were_known() {
        OneChild.save("Half", HALF, QUERY).statusCode(200);
        var then = given().get(OneChild.address("Half")).jsonPath().getString("savedAt");
        facts.price("YOI", "2017-04-01", "2020-03-31", "110");
        OneChild.run("Half", "").body("now.base.outturn", is(40_150.0f));

        OneChild.run("Half", "?knownAt=" + then)
                .statusCode(200)
                .body("now.base.outturn", is(36_500.0f))
                .body("moved.base.outturn", is(-3_650.0f));
    }

    @Test
    void each_version_is_compared_with_its_own_last_run() {
        OneChild.save("Plan", HALF, QUERY).statusCode(200);
        OneChild.save("Plan", SHORTER, QUERY).statusCode(200);

        OneChild.run("Plan", "").body("version", is(2)).body("before.scenario.outturn", is(28_900.0f));
        OneChild.run("Plan", "?version=1").body("version", is(1)).body("before.scenario.outturn", is(21_300.0f));
        OneChild.run("Plan", "?version=3").statusCode(404);
        OneChild.run("Nothing", "").statusCode(404);
        given().get(OneChild.address("Nothing") + "/runs").then().statusCode(404);
    }

    @Test
    void a_scenario_about_an_episode_that_was_retired_says_so_and_leaves_the_others_alone() {
        OneChild.save("Released", RELEASED, QUERY).statusCode(200);
        OneChild.save("Half", HALF, QUERY).statusCode(200);
        facts.episodes("X001,R2,C2,YOI,,2017-06-01,,,");
        facts.delete("/authorities/X001/remand-episodes/R1", "entered by mistake")
                .statusCode(200);

        OneChild.run("Released", "")
                .statusCode(409)
                .body("type", equalTo("/problems/scenario-no-longer-fits"))
                .body("name", equalTo("Released"))
                .body("version", is(1))
                .body("faults", hasSize(1))
                .body(
                        "detail",
                        equalTo(
                                "The scenario 'Released' (version 1) does not fit the forecast as at 2018-05-31: adjustments[0] (release): episode is the reference of an episode that is open at the as-at date (see open-cases), but was R1. Save it anew for that date, or run it with asAt or knownAt as it was made for."));
        given().get(OneChild.address("Released") + "/runs").then().body("total", is(1));
        facts.get("/authorities/X001/scenarios").body("items.name", contains("Half", "Released"));
        OneChild.run("Half", "").statusCode(200);
        OneChild.sideBySide("names=Half,Released").statusCode(409).body("name", equalTo("Released"));
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
        OneChild.save("Any", document, query).statusCode(200);

        var comparison = OneChild.exact(OneChild.compare(document, query));
        var rerun = OneChild.exact(OneChild.run("Any", "").statusCode(200));

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

    private void recordedTo(String night) {
        facts.put("/authorities/X001", Map.of("name", "Council X001", "recordedTo", night))
                .statusCode(200);
    }
}
