package org.bednight.demonstration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.bednight.demonstration.ForecastFolder.Case;
import org.bednight.ledger.Ledger;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * All worked forecasts, on record together as the demonstration has them: each call answers what is expected, to the
 * penny. {@code ./mvnw test -Dtest=WorkedForecastsTest -Dexpected=write} writes what is answered instead, and git shows
 * the difference.
 */
@QuarkusTest
@TestProfile(WorkedForecastsTest.WithDemonstration.class)
class WorkedForecastsTest {

    private static final Path FOLDER = Path.of("forecasts");
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

        assertThat(ledger.listFirstActions(1000)).isEqualTo(before).doesNotHaveDuplicates();
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
