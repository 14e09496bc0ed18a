package org.bednight.scenario.saved;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bednight.database.TestDatabase;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Saving, reading, replacing and retiring scenarios by name: nothing is ever lost. */
@QuarkusTest
class SavedScenarioTest {

    private static final String HALF = "{\"adjustments\": [{\"kind\": \"arrivals\", \"factor\": 0.5}]}";
    private static final String LONGER = "{\"adjustments\": [{\"kind\": \"length-of-stay\", \"factor\": 1.20}]}";

    @Inject
    Facts facts;

    @BeforeEach
    void startFromOneChild() {
        facts.clear().authorities("X001").price("YOI", "2017-04-01", "2019-03-31", "100");
        facts.put("/authorities/X001/allocations/2018-19/grant", Map.of("amount", 30_000, "status", "confirmed"))
                .statusCode(200);
        facts.episodes("X001,R1,C1,YOI,,2017-06-01,,,");
    }

    @Test
    void a_saved_scenario_says_which_forecast_it_changes_how_when_and_by_whom() {
        save("Fewer", HALF).statusCode(200).header("ETag", "\"1\"");

        get("Fewer")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("authority", equalTo("X001"))
                .body("name", equalTo("Fewer"))
                .body("version", is(1))
                .body("financialYear", equalTo("2018-19"))
                .body("asAt", equalTo("2018-05-31"))
                .body("model", equalTo("rolling-average"))
                .body("settings.window", equalTo("3"))
                .body("uplift", equalTo("0"))
                .body("scenario.adjustments[0]", equalTo(Map.of("kind", "arrivals", "factor", 0.5f)))
                .body("savedAt", notNullValue())
                .body("savedBy", notNullValue())
                .body("replacedAt", nullValue());
    }

    @Test
    void each_save_makes_a_version_and_the_earlier_ones_can_still_be_read() {
        save("Plan B", HALF).statusCode(200);
        save("plan b", LONGER)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("plan b"))
                .body("version", is(2));

        get("PLAN B").body("scenario.adjustments[0].kind", equalTo("length-of-stay"));
        given().get(address("Plan B") + "?version=1")
                .then()
                .body("name", equalTo("Plan B"))
                .body("scenario.adjustments[0].kind", equalTo("arrivals"))
                .body("replacedAt", notNullValue())
                .body("retiredReason", nullValue());
        given().get(address("plan b") + "/versions")
                .then()
                .body("items.version", contains(2, 1))
                .body("total", is(2));
        given().get(address("Plan B") + "?version=3")
                .then()
                .statusCode(404)
                .body("detail", equalTo("The scenario 'Plan B' of X001 has the versions 1 to 2, but was asked for 3."));
    }

    @Test
    void a_save_under_a_name_that_is_nearly_that_of_another_is_warned_of_with_both() {
        var warning =
                "The scenarios 'Plan 2' (version 1) and 'Plan-02' (version %d) have nearly the same name and are two."
                        + " If they are one, retire one of them.";
        save("Plan 2", HALF).statusCode(200).body("warnings", empty());

        save("Plan-02", HALF).statusCode(200).body("warnings", contains(warning.formatted(1)));
        save("Plan-02", HALF).body("version", is(1)).body("warnings", contains(warning.formatted(1)));
        save("Plan-02", LONGER).body("version", is(2)).body("warnings", contains(warning.formatted(2)));
        save("PLAN-02", LONGER).body("version", is(3));
        save("Plan 3", HALF).statusCode(200).body("warnings", empty());
        get("Plan-02").body("warnings", empty());
    }

    @Test
    void a_name_is_near_no_other_one_once_that_is_retired() {
        save("Plan 2", HALF).statusCode(200);
        given().delete(address("Plan 2") + "?reason=replaced").then().statusCode(200);

        save("Plan-02", HALF).statusCode(200).body("warnings", empty());
    }

    @Test
    void a_save_that_changes_nothing_makes_no_version() {
        save("Fewer", HALF).statusCode(200);
        long version = facts.version();

        save("Fewer", HALF).statusCode(200).header("ETag", "\"1\"").body("version", is(1));
        save("Fewer", HALF.replace("0.5", "0.50")).statusCode(200).body("version", is(1));

        assertThat(facts.version()).isEqualTo(version);
    }

    @Test
    void the_list_has_those_that_stand_by_name_page_by_page() {
        save("b", HALF).statusCode(200);
        save("A", HALF).statusCode(200);
        save("a", LONGER).statusCode(200);
        save("C", HALF).statusCode(200);

        facts.get("/authorities/X001/scenarios")
                .body("items.name", contains("a", "b", "C"))
                .body("items.version", contains(2, 1, 1));
        facts.get("/authorities/X001/scenarios?page=2&size=2")
                .body("items.name", contains("C"))
                .body("total", is(3));
        facts.get("/authorities/X002/scenarios").statusCode(404).body("type", equalTo("/problems/unknown-authority"));
    }

    @Test
    void a_change_rests_on_the_version_that_its_etag_names() {
        save(given().header("If-Match", "*"), "Fewer", HALF)
                .statusCode(412)
                .body("type", equalTo("/problems/outdated-scenario"));
        save("Fewer", HALF).statusCode(200);
        save(given().header("If-Match", "\"1\""), "Fewer", LONGER)
                .statusCode(200)
                .header("ETag", "\"2\"");

        save(given().header("If-Match", "\"1\""), "Fewer", HALF)
                .statusCode(412)
                .body(
                        "detail",
                        containsString("does not meet If-Match or If-None-Match: it was saved or retired since"));
        given().header("If-Match", "\"1\"")
                .delete(address("Fewer") + "?reason=mistake")
                .then()
                .statusCode(412);

        get("Fewer").body("version", is(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"adjustments": [{"kind": "arrivals", "factor": -1}]} | adjustments[0] (arrivals): factor is a number from 0 to 100, but was -1.
                    {"adjustments": [{"kind": "arrivals", "factor": 1, "from": "2019-04-01"}]} | adjustments[0] (arrivals): from is from 2018-06-01 to 2019-03-31
                    {"adjustments": [{"kind": "release", "episode": "R2", "date": "2018-07-01"}]} | adjustments[0] (release): episode is the reference of an episode that is open
                    {"adjustments": [{"kind": "magic"}]} | magic
                    {"adjustment": []} | known are adjustments.
                    [] | an object is expected, but was a list
                    """)
    void a_bad_scenario_is_refused_and_nothing_is_saved(String scenario, String detail) {
        save("Bad", scenario).statusCode(400).body("detail", containsString(detail));

        get("Bad").statusCode(404).body("type", equalTo("/problems/unknown-scenario"));
        facts.get("/authorities/X001/scenarios").body("total", is(0));
    }

    @Test
    void a_name_that_is_none_is_refused() {
        assertThatThrownBy(() -> new ScenarioName("compare"))
                .hasMessageContaining("another than compare, solve and side-by-side");
        save("compare", HALF).statusCode(405).header("Allow", "OPTIONS, POST");
        save("=cmd", HALF).statusCode(400).body("type", equalTo("/problems/invalid-parameter"));
    }

    @Test
    void of_many_saves_at_once_none_is_lost() {
        var scenarios = IntStream.rangeClosed(1, 8)
                .mapToObj(each -> "{\"adjustments\": [{\"kind\": \"arrivals\", \"factor\": 0.%d}]}".formatted(each))
                .toList();

        var answers = atOnce(scenarios, scenario -> save("Race", scenario));

        assertThat(answers).containsOnly(200);
        var versions = given().get(address("Race") + "/versions").jsonPath();
        assertThat(versions.getList("items.version", Integer.class)).containsExactly(8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(versions.getList("items.scenario.adjustments.factor.flatten()", Float.class))
                .containsExactlyInAnyOrder(0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f, 0.7f, 0.8f);
    }

    @Test
    void of_two_who_rest_on_the_same_version_one_is_told() {
        save("Race", HALF).statusCode(200);

        var statuses = atOnce(
                List.of("0.1", "0.2"),
                factor -> save(
                        given().header("If-Match", "\"1\""),
                        "Race",
                        "{\"adjustments\": [{\"kind\": \"arrivals\", \"factor\": %s}]}".formatted(factor)));

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void a_retired_scenario_is_listed_no_more_but_its_versions_stay_and_its_name_can_be_used_again() {
        save("Fewer", HALF).statusCode(200);

        retire("Fewer", "not pursued").statusCode(200).body("retired", is(1));

        get("Fewer")
                .statusCode(404)
                .body(
                        "detail",
                        equalTo(
                                "The scenario 'Fewer' of X001 is retired (not pursued): state version=1 to have its last version, or save it anew."));
        facts.get("/authorities/X001/scenarios").body("items", hasSize(0));
        given().get(address("Fewer") + "?version=1")
                .then()
                .statusCode(200)
                .body("retiredReason", equalTo("not pursued"));
        retire("Fewer", "once more").statusCode(404);
        save("Fewer", HALF).statusCode(200).body("version", is(2));
        given().get(address("Fewer") + "/versions").then().body("items.retiredReason", contains(null, "not pursued"));
        retire("Nothing", "not there").statusCode(404).body("type", equalTo("/problems/unknown-scenario"));
        given().delete(address("Fewer")).then().statusCode(400);
    }

    @Test
    void the_audit_log_has_each_save_and_each_retirement() throws SQLException {
        save("Fewer", HALF).statusCode(200);
        save("Fewer", LONGER).statusCode(200);
        retire("Fewer", "not pursued").statusCode(200);

        assertThat(audit())
                .endsWith("save scenario X001 null", "save scenario X001 null", "retire scenario X001 not pursued");
    }

    private List<String> audit() throws SQLException {
        var lines = new ArrayList<String>();
        try (var connection = TestDatabase.connectAsService();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select action, authority, reason from change order by version")) {
            while (rows.next()) {
                lines.add("%s %s %s".formatted(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return lines;
    }

    /** Sends all at once, from threads other than those in which the service computes; returns the statuses. */
    private static List<Integer> atOnce(List<String> bodies, Function<String, ValidatableResponse> call) {
        var threads = Executors.newFixedThreadPool(bodies.size());
        try {
            return bodies.stream()
                    .map(body -> threads.submit(() -> call.apply(body).extract().statusCode()))
                    .toList()
                    .stream()
                    .map(SavedScenarioTest::outcome)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    private static int outcome(Future<Integer> status) {
        try {
            return status.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new AssertionError(failure);
        }
    }

    private static ValidatableResponse get(String name) {
        return given().get(address(name)).then();
    }

    private static ValidatableResponse save(String name, String scenario) {
        return save(given(), name, scenario);
    }

    private static ValidatableResponse save(RequestSpecification request, String name, String scenario) {
        return request.contentType("application/json")
                .body(scenario)
                .put(address(name) + "?financialYear=2018-19&asAt=2018-05-31&window=3")
                .then();
    }

    private ValidatableResponse retire(String name, String reason) {
        return given().queryParam("reason", reason).delete(address(name)).then();
    }

    private static String address(String name) {
        return Facts.API + "/authorities/X001/scenarios/" + name;
    }
}
