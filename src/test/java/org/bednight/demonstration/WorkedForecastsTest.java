package org.bednight.demonstration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.bednight.demonstration.ForecastFolder.Case;
import org.bednight.ledger.Ledger;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * All worked forecasts, on record together as the demonstration has them: each call answers what is expected, to the
 * penny. {@code ./mvnw test -Dtest=WorkedForecastsTest -Dexpected=write} writes what is answered instead, and git shows
 * the difference.
 */
@QuarkusTest
@TestProfile(WorkedForecastsTest.WithDemonstration.class)
class WorkedForecastsTest {

    private static final Path FOLDER = Path.of("forecasts");
    private static final String BIRMINGHAM = "/api/v1/authorities/E08000025";
    private static final String PUBLICATION = "E08000025-2018-19-P02-v1";
    private static final boolean WRITE = "write".equals(System.getProperty("expected"));

    @Inject
    Demonstration demonstration;

    @Inject
    Ledger ledger;

    @Test
    void the_demonstration_lists_the_worked_forecasts_that_it_has_put_on_record() throws IOException {
        var names = ForecastFolder.read(FOLDER).list().stream().map(Case::name).toList();

        assertThat(demonstration.list()).extracting(WorkedForecast::name).containsExactlyElementsOf(names);
    }

    @Test
    void a_start_on_a_database_that_has_the_demonstration_loads_nothing() {
        var before = ledger.listFirstActions(1000);

        demonstration.load(FOLDER);

        assertThat(ledger.listFirstActions(1000)).isEqualTo(before);
        assertThat(before)
                .filteredOn(action -> action.startsWith("load the demonstration"))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void what_ifs_are_saved_and_a_forecast_is_published_but_not_again_once_retired_or_withdrawn() {
        given().get(BIRMINGHAM + "/scenarios/side-by-side?names=Bail support,Court delays")
                .then()
                .statusCode(200);
        given().get(BIRMINGHAM + "/publications")
                .then()
                .body("items.id", contains(PUBLICATION))
                .body("items[0].withdrawnAt", nullValue());
        given().get("/api/v1/publications/" + PUBLICATION + ".json")
                .then()
                .body("forecast.variance", equalTo(1_024_007.00f));

        given().delete(BIRMINGHAM + "/scenarios/Court delays?reason=not pursued");
        given().delete("/api/v1/publications/" + PUBLICATION + "?reason=published by mistake");
        demonstration.load(FOLDER);

        given().get(BIRMINGHAM + "/scenarios").then().body("items.name", contains("Bail support"));
        given().get(BIRMINGHAM + "/publications")
                .then()
                .body("items.id", contains(PUBLICATION))
                .body("items[0].withdrawnReason", equalTo("published by mistake"));
    }

    @Test
    void a_start_does_not_fail_for_a_what_if_that_can_be_saved_no_more(@TempDir Path folder) throws IOException {
        for (var worked : ForecastFolder.read(FOLDER).list()) {
            Files.createDirectory(folder.resolve(worked.name()));
            var definition = Files.readString(worked.folder().resolve("definition.yaml"));
            Files.writeString(
                    folder.resolve(worked.name()).resolve("definition.yaml"),
                    definition
                            .replace("name: Bail support", "name: Of nobody")
                            .replace("authority: E08000025", "authority: X999"));
        }
        Files.copy(
                FOLDER.resolve("birmingham-2018-19/publication.json"),
                folder.resolve("birmingham-2018-19/publication.json"));

        demonstration.load(folder);

        assertThat(demonstration.list()).hasSizeGreaterThan(20);
        given().get("/api/v1/authorities/X999/scenarios").then().statusCode(404);
    }

    @TestFactory
    Stream<DynamicNode> each_call_answers_what_is_expected() throws IOException {
        return ForecastFolder.read(FOLDER).list().stream().map(each -> dynamicContainer(each.name(), testsOf(each)));
    }

    private static Stream<DynamicNode> testsOf(Case each) {
        var file = each.folder().resolve("expected.json");
        var calls = each.definition().calls();
        return Stream.concat(
                Stream.of(dynamicTest("has an answer for each call, and no other", () -> {
                    if (WRITE) {
                        ExpectedAnswers.write(file, answers(calls));
                    }
                    assertThat(ExpectedAnswers.read(file).calls()).containsExactlyInAnyOrderElementsOf(calls.keySet());
                })),
                calls.entrySet().stream()
                        .map(call -> dynamicTest(call.getKey(), () -> {
                            var expected = ExpectedAnswers.read(file)
                                    .find(call.getKey())
                                    .orElseThrow();
                            assertThat(JsonDifferences.between(expected, answer(call.getValue())))
                                    .as(call.getValue().toString())
                                    .isEmpty();
                        })));
    }

    private static Map<String, JsonNode> answers(Map<String, Call> calls) throws IOException {
        var answers = new LinkedHashMap<String, JsonNode>();
        for (var call : calls.entrySet()) {
            answers.put(call.getKey(), answer(call.getValue()));
        }
        return answers;
    }

    private static JsonNode answer(Call call) throws IOException {
        var request = given().urlEncodingEnabled(false);
        var scenario = call.scenario();
        var response = scenario == null
                ? request.get(call.path())
                : request.contentType("application/json").body(scenario).post(call.path());
        return ExpectedAnswers.answer(call.path(), response.statusCode(), response.contentType(), response.asString());
    }

    /** Starts with the demonstration in the empty database. */
    public static class WithDemonstration implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("bednight.demo", "true");
        }
    }
}
