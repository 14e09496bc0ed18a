package org.bednight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The contract shows an example of each body and of what an address names, and a body for each refusal. */
class ContractExamplesTest {

    private static final Path EXAMPLES = Path.of("src/main/resources/org/bednight/rest/contract/examples.json");

    /** A line whose operation or parameter is misspelt would never be shown. */
    @Test
    void each_example_of_the_file_is_in_the_contract() throws IOException {
        var contract = Contract.read();
        var missing = new ArrayList<String>();
        for (var stated : read().path("operations").properties()) {
            var operation = find(contract, stated.getKey());
            stated.getValue().path("parameters").properties().stream()
                    .filter(example -> !shown(operation, example.getKey()).equals(example.getValue()))
                    .forEach(example -> missing.add(stated.getKey() + " " + example.getKey()));
            stated.getValue().path("bodies").properties().stream()
                    .filter(example -> !bodies(operation).contains(text(example.getValue())))
                    .forEach(example -> missing.add(stated.getKey() + " " + example.getKey()));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void each_body_and_each_part_of_an_address_has_an_example() throws IOException {
        var bare = new ArrayList<String>();
        for (var operation : Contract.read().operations()) {
            var name = operation.get("operationId").textValue();
            if (operation.has("requestBody") && bodies(operation).isEmpty()) {
                bare.add(name);
            }
            operation.path("parameters").forEach(parameter -> {
                if (parameter.get("in").asText().equals("path")
                        && !parameter.has("example")
                        && !parameter.has("examples")) {
                    bare.add(name + " " + parameter.get("name").asText());
                }
            });
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void each_refusal_has_a_problem_as_its_body() throws IOException {
        assertThat(Contract.read().operations()).hasSizeGreaterThan(60).allSatisfy(operation -> {
            for (var answer : operation.path("responses").properties()) {
                if (answer.getKey().compareTo("400") >= 0) {
                    assertThat(answer.getValue().path("content").has("application/problem+json"))
                            .as(operation.get("operationId") + " " + answer.getKey())
                            .isTrue();
                }
            }
        });
    }

    private static JsonNode find(Contract contract, String operation) {
        return contract.operations().stream()
                .filter(each -> each.get("operationId").textValue().equals(operation))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The contract has no operation " + operation));
    }

    /** Returns the example of a parameter: its value, or an object of those that have names. */
    private static JsonNode shown(JsonNode operation, String parameter) {
        var found = StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(each -> each.get("name").textValue().equals(parameter))
                .findFirst()
                .orElseThrow(() -> new AssertionError(operation.get("operationId") + " has no parameter " + parameter));
        if (found.has("example")) {
            return found.get("example");
        }
        var named = new ObjectMapper().createObjectNode();
        found.path("examples")
                .properties()
                .forEach(each -> named.set(each.getKey(), each.getValue().get("value")));
        return named;
    }

    private static List<String> bodies(JsonNode operation) {
        return operation.at("/requestBody/content").findValues("value").stream()
                .map(ContractExamplesTest::text)
                .toList();
    }

    private static String text(JsonNode example) {
        return example.isArray()
                ? StreamSupport.stream(example.spliterator(), false)
                        .map(line -> line.asText() + "\n")
                        .collect(Collectors.joining())
                : example.isTextual() ? example.asText() : example.toString();
    }

    private static JsonNode read() throws IOException {
        return new ObjectMapper().readTree(EXAMPLES.toFile());
    }
}
