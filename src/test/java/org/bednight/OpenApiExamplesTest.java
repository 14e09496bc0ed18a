package org.bednight;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example of the contract runs as it stands on the demonstration: first what reads, then what adds, what retires last. */
@QuarkusTest
@TestProfile(OpenApiExamplesTest.OnTheDemonstration.class)
public class OpenApiExamplesTest {

    private static final String AS_IT_STANDS = "as it stands";

    /** What operations answer that are for people who sign in, whom the demonstration does not know. */
    private static final Map<String, Integer> WITHOUT_SIGN_IN =
            Map.of("makeAccessToken", 409, "revokeAccessToken", 404, "reduceEpisodes", 409);

    private static final int SUCCESS = 200;

    private static final List<String> ORDER = List.of("get", "put", "post", "delete");

    /** Loads the demonstration into a database of this test's own. */
    public static class OnTheDemonstration implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("bednight.demo", "true");
        }
    }

    private record Call(String method, String path, JsonNode operation, JsonNode contract) {

        String name() {
            return operation.get("operationId").textValue();
        }
    }

    @TestFactory
    Stream<DynamicTest> each_example_runs_as_it_stands() throws IOException {
        return calls().stream()
                .flatMap(call -> Stream.concat(
                        choices(call).entrySet().stream()
                                .map(choice -> dynamicTest(
                                        call.name() + ": " + choice.getKey(), () -> run(call, choice.getValue(), 0))),
                        IntStream.range(1, bodies(call).size())
                                .mapToObj(body -> dynamicTest(
                                        "%s: body %d".formatted(call.name(), body),
                                        () -> run(call, choices(call).getOrDefault(AS_IT_STANDS, Map.of()), body)))));
    }

    @Test
    void each_operation_has_a_name_a_sentence_and_its_problems() throws IOException {
        var names = new TreeSet<String>();
        for (var call : calls()) {
            assertThat(names.add(call.name())).as(call.name()).isTrue();
            assertThat(call.operation().get("summary").textValue()).isNotBlank();
            assertThat(call.operation().get("responses").has("400")).isTrue();
        }
        assertThat(names).contains("forecast", "importEpisodes", "countBedNights");
    }

    /** First all parameters at their first example, then each further example of each parameter by itself. */
    private static Map<String, Map<String, String>> choices(Call call) {
        var first = new LinkedHashMap<String, String>();
        call.operation().path("parameters").forEach(parameter -> {
            var examples = examples(parameter);
            if (!examples.isEmpty()) {
                first.put(
                        parameter.get("name").textValue(),
                        examples.values().iterator().next());
            }
        });
        var choices = new LinkedHashMap<String, Map<String, String>>();
        choices.put(AS_IT_STANDS, first);
        call.operation()
                .path("parameters")
                .forEach(parameter -> (isDateOfBody(parameter, call) ? Map.<String, String>of() : examples(parameter))
                        .forEach((name, value) -> {
                            var other = new LinkedHashMap<>(first);
                            other.put(parameter.get("name").textValue(), value);
                            if (!other.equals(first)) {
                                choices.put(parameter.get("name").textValue() + " = " + value, other);
                            }
                        }));
        return choices;
    }

    /** A body's own dates belong to the year and the day of the first examples. */
    private static boolean isDateOfBody(JsonNode parameter, Call call) {
        return !bodies(call).isEmpty()
                && List.of("financialYear", "asAt")
                        .contains(parameter.get("name").textValue());
    }

    /** A page that calls the service offers each value that a parameter may have, and its default. */
    @TestFactory
    Stream<DynamicTest> each_value_that_a_parameter_may_have_is_taken() throws IOException {
        return calls().stream().filter(call -> call.method().equals("get")).flatMap(call -> StreamSupport.stream(
                        call.operation().path("parameters").spliterator(), false)
                .flatMap(parameter -> ContractForm.ofParameter(parameter, call.contract()).values().stream()
                        .map(value -> dynamicTest(
                                "%s: %s = %s"
                                        .formatted(
                                                call.name(),
                                                parameter.get("name").textValue(),
                                                value),
                                () -> take(call, parameter.get("name").textValue(), value)))));
    }

    private static void take(Call call, String parameter, String value) throws IOException {
        var chosen = new LinkedHashMap<>(choices(call).get(AS_IT_STANDS));
        chosen.put(parameter, value);
        var answer = request(call, chosen).get(call.path());
        assertThat(answer.statusCode()).isNotEqualTo(400).isLessThan(500);
        if (answer.statusCode() == 200) {
            keepsItsForm(
                    answer.contentType(), answer.asString(), ContractForm.ofAnswer(call.operation(), call.contract()));
        }
    }

    private static Map<String, String> examples(JsonNode parameter) {
        var examples = new LinkedHashMap<String, String>();
        if (parameter.has("example")) {
            examples.put("example", parameter.get("example").asText());
        }
        parameter
                .path("examples")
                .properties()
                .forEach(example -> examples.put(
                        example.getKey(), example.getValue().get("value").asText()));
        return examples;
    }

    private record Body(String type, String text) {}

    private static List<Body> bodies(Call call) {
        var bodies = new ArrayList<Body>();
        call.operation().path("requestBody").path("content").properties().stream()
                .filter(content -> content.getValue().has("examples"))
                .findFirst()
                .ifPresent(content -> content.getValue()
                        .get("examples")
                        .forEach(example -> bodies.add(new Body(content.getKey(), text(example.get("value"))))));
        return bodies;
    }

    private static void run(Call call, Map<String, String> parameters, int body) throws IOException {
        var request = request(call, parameters);
        for (var chosen :
                bodies(call).subList(body, Math.min(body + 1, bodies(call).size()))) {
            send(request, chosen);
            keepsItsForm(chosen.type(), chosen.text(), ContractForm.ofBody(call.operation(), call.contract()));
        }
        var answer = request.when().request(call.method().toUpperCase(java.util.Locale.ROOT), call.path());
        int expected = expected(call.name());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(expected);
        if (expected == SUCCESS) {
            keepsItsForm(
                    answer.contentType(), answer.asString(), ContractForm.ofAnswer(call.operation(), call.contract()));
        }
    }

    /** Returns with which status the demonstration answers the example of an operation. */
    public static int expected(String operation) {
        return WITHOUT_SIGN_IN.getOrDefault(operation, SUCCESS);
    }

    /** A body in parts is stated as an object: of each of its properties, the texts of the files. */
    private static void send(RequestSpecification request, Body body) throws IOException {
        if (body.type().startsWith("multipart/")) {
            for (var part : new ObjectMapper().readTree(body.text()).properties()) {
                part.getValue()
                        .forEach(file -> request.multiPart(
                                part.getKey(), "example.csv", file.textValue().getBytes(UTF_8)));
            }
        } else {
            request.contentType(body.type()).body(body.text());
        }
    }

    /** Puts in the values, each of which is as the contract states. */
    private static RequestSpecification request(Call call, Map<String, String> parameters) throws IOException {
        var request = given();
        for (var parameter : call.operation().path("parameters")) {
            var name = parameter.get("name").textValue();
            if (parameters.containsKey(name)) {
                put(request, parameter.get("in").textValue(), name, parameters.get(name));
                assertThat(ContractForm.ofParameter(parameter, call.contract()).faultsOfValue(parameters.get(name)))
                        .isEmpty();
            }
        }
        return request;
    }

    private static void keepsItsForm(String type, String text, ContractForm form) throws IOException {
        if (type.startsWith("application/json")) {
            assertThat(form.faults(text)).isEmpty();
        }
    }

    /** Returns a table as its text, and a record as JSON. */
    private static String text(JsonNode example) {
        return example.isTextual() ? example.textValue() : example.toString();
    }

    private static void put(RequestSpecification request, String where, String name, String value) {
        switch (where) {
            case "path" -> request.pathParam(name, value);
            case "query" -> request.queryParam(name, value);
            case "header" -> request.header(name, value);
            default -> throw new AssertionError("A parameter in " + where);
        }
    }

    private static List<Call> calls() throws IOException {
        var contract = new YAMLMapper().readTree(Path.of("openapi/openapi.yaml").toFile());
        var calls = new ArrayList<Call>();
        contract.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> ORDER.contains(operation.getKey()))
                .forEach(operation ->
                        calls.add(new Call(operation.getKey(), path.getKey(), operation.getValue(), contract))));
        calls.sort(Comparator.comparing((Call call) -> ORDER.indexOf(call.method()))
                .thenComparing(call -> call.path().length()));
        return calls;
    }
}
