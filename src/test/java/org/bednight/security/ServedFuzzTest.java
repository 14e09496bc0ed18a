package org.bednight.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.security.TestCouncils.OTHER;
import static org.bednight.security.TestCouncils.as;
import static org.bednight.security.TestCouncils.national;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.bednight.rest.AnyInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * People of each role of one council send each operation of the contract what fits and what does not: no answer is a fault of
 * ours, none has a status that the contract does not state, and none holds a row of another council. How many requests:
 * {@code -Dfuzz.requests=20000}.
 */
@QuarkusTest
@TestProfile(ServedProfile.class)
class ServedFuzzTest {

    private static final String COUNCIL = "X913";

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 1500);

    /** After so many requests another person of the role goes on, before the service asks the first to wait. */
    private static final int REQUESTS_OF_A_PERSON = 100;

    /** What only the records of the other council hold, and no request. */
    private static final List<String> FOREIGN = List.of("C-9121", "9120.00", "Council X912");

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    private record Operation(String method, String path, JsonNode said) {

        boolean states(int status) {
            return said.path("responses").has(String.valueOf(status));
        }
    }

    /** What is sent. */
    private record Call(Operation operation, String address, String type, String body) {

        @Override
        public String toString() {
            return "%s %s %s".formatted(operation.method(), address, body);
        }
    }

    @BeforeEach
    void record() {
        TestCouncils.record();
        national()
                .contentType("application/json")
                .body("{\"name\": \"Council X913\", \"recordedFrom\": \"2016-04-01\", \"recordedTo\": \"2018-05-31\"}")
                .put("/api/v1/authorities/" + COUNCIL)
                .then()
                .statusCode(200);
        national()
                .contentType("text/csv")
                .body("""
                        authority,episode,child,sector,establishment,start_date,end_date,offence_group,looked_after_status
                        X913,E-9131,C-9131,YOI,,2018-01-02,2018-03-01,,
                        X913,E-9132,C-9132,YOI,,2018-04-02,,,
                        """)
                .post("/api/v1/remand-episodes")
                .then()
                .statusCode(200);
        national()
                .contentType("application/json")
                .body("{\"to\": \"2019-03-31\", \"price\": 189.00}")
                .put("/api/v1/bed-night-prices/YOI/2016-04-01")
                .then()
                .statusCode(200);
    }

    @Test
    void no_request_of_a_council_is_answered_by_a_fault_by_a_surprise_or_by_another_council() throws IOException {
        var operations = operations();
        var random = new SplittableRandom(20261130);
        var wrong = new ArrayList<String>();
        var answered = new TreeMap<Integer, Integer>();
        for (int request = 0; request < REQUESTS; request++) {
            var call = call(operations.get(request % operations.size()), random);
            var role = AnyInput.pick(TestCouncils.EVERY_ROLE, random);
            var answer = send(call, role, request);
            answered.merge(answer.statusCode(), 1, Integer::sum);
            if (!call.operation().states(answer.statusCode())) {
                wrong.add("%s was answered %d: %s".formatted(role, answer.statusCode(), call));
            }
            var body = answer.asString();
            FOREIGN.stream()
                    .filter(body::contains)
                    .forEach(row -> wrong.add("%s was shown %s: %s".formatted(role, row, call)));
        }
        assertThat(wrong).as("of %d requests, answered %s", REQUESTS, answered).isEmpty();
        assertThat(answered.keySet()).as("what was answered").contains(200, 400, 403, 404);
        assertThat(answered.keySet()).allMatch(status -> status < 500);
        System.out.printf("%d requests of %d operations: %s%n", REQUESTS, operations.size(), answered);
    }

    private static Response send(Call call, String role, int request) {
        var sent = as("%s %d".formatted(role, request / REQUESTS_OF_A_PERSON), List.of(role), List.of(COUNCIL))
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false);
        return withBody(sent, call).request(call.operation().method().toUpperCase(Locale.ROOT), call.address());
    }

    private static RequestSpecification withBody(RequestSpecification sent, Call call) {
        if (!call.type().startsWith("multipart/")) {
            return sent.contentType(call.type()).body(call.body());
        }
        return sent.multiPart("file", "file.csv", call.body().getBytes(UTF_8), "text/csv");
    }

    private static List<Operation> operations() throws IOException {
        var operations = new ArrayList<Operation>();
        var paths = new YAMLMapper()
                .readTree(Path.of("openapi", "openapi.yaml").toFile())
                .path("paths");
        for (var path : paths.properties()) {
            for (var operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    operations.add(new Operation(operation.getKey(), path.getKey(), operation.getValue()));
                }
            }
        }
        assertThat(operations).hasSizeGreaterThan(50);
        return operations;
    }

    private static Call call(Operation operation, SplittableRandom random) {
        var address = operation.path();
        var query = new ArrayList<String>();
        for (var parameter : operation.said().path("parameters")) {
            var name = parameter.path("name").textValue();
            var value = AnyInput.encoded(value(parameter, random));
            if (parameter.path("in").asText().equals("path")) {
                address = address.replace("{" + name + "}", value.isEmpty() ? COUNCIL : value);
            } else if (parameter.path("in").asText().equals("query")
                    && (parameter.path("required").asBoolean() ? random.nextInt(10) > 0 : random.nextInt(3) == 0)) {
                query.add(name + "=" + value);
            }
        }
        var contents = operation.said().path("requestBody").path("content");
        var type =
                contents.isEmpty() ? "application/json" : contents.fieldNames().next();
        return new Call(
                operation,
                address + (query.isEmpty() ? "" : "?" + String.join("&", query)),
                type,
                contents.isEmpty() ? "" : body(contents.path(type), random));
    }

    /** Mostly what the contract gives as an example, of the council or of the other; now and then anything. */
    private static String value(JsonNode parameter, SplittableRandom random) {
        var name = parameter.path("name").asText();
        if (random.nextInt(5) == 0) {
            var text = AnyInput.pick(AnyInput.TEXTS, random);
            return name.equals("id") ? withoutDots(text) : text;
        }
        if (name.equals("code") || name.equals("authorities") || name.equals("authority")) {
            return random.nextInt(4) == 0 ? OTHER : COUNCIL;
        }
        if (name.equals("episode")) {
            return random.nextInt(4) == 0 ? "E-9121" : "E-9132";
        }
        return ofTheCouncil(example(parameter), random);
    }

    /** An address with a dot is that of a file, which is another operation. */
    private static String withoutDots(String text) {
        return text.replace('.', '-');
    }

    private static String example(JsonNode said) {
        if (said.has("example")) {
            return said.path("example").asText();
        }
        var examples = said.path("examples");
        return examples.isEmpty()
                ? said.at("/schema/default").asText("1")
                : examples.iterator().next().path("value").asText();
    }

    private static String ofTheCouncil(String text, SplittableRandom random) {
        return text.replaceAll("E08000025|X90\\d", random.nextInt(4) == 0 ? OTHER : COUNCIL);
    }

    private static String body(JsonNode content, SplittableRandom random) {
        var examples = content.path("examples");
        var whole = examples.isEmpty()
                ? content.path("example")
                : examples.iterator().next().path("value");
        var file = whole.at("/file/0");
        var text = ofTheCouncil(text(file.isMissingNode() ? whole : file), random);
        return switch (random.nextInt(6)) {
            case 0 -> text.isEmpty() ? text : AnyInput.cut(text, random);
            case 1 ->
                text.lines()
                        .map(line ->
                                line.replaceFirst("[0-9][0-9-]*", Matcher.quoteReplacement(AnyInput.value(random))))
                        .collect(Collectors.joining("\n"));
            default -> text;
        };
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
