package org.bednight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The contract describes each operation, each parameter and each property of a forecast. */
class ContractDescriptionsTest {

    private static final Path WORDS = Path.of("src/main/resources/org/bednight/rest/contract/descriptions.properties");

    @Test
    void each_operation_is_described_in_one_to_three_sentences() throws IOException {
        assertThat(Contract.read().operations()).hasSizeGreaterThan(60).allSatisfy(operation -> {
            assertThat(operation.path("summary").asText()).as(name(operation)).matches("[A-Z].*[^.]");
            var description = operation.path("description").asText();
            assertThat(description).as(name(operation)).matches("(?s)[A-Z].*[.]");
            assertThat(description.split("[.] ")).as(description).hasSizeLessThanOrEqualTo(3);
        });
    }

    /**
     * RFC 9110, section 13: a condition that a change does not look at would be passed over in silence. A token has no tag on
     * which one could rest: it is revoked in whatever state it is.
     */
    @Test
    void each_change_by_put_or_delete_keeps_the_conditions_of_the_caller() throws IOException {
        var without = new ArrayList<String>();
        for (var operation : Contract.read().changes()) {
            var headers = operation.path("parameters").findValuesAsText("name");
            if (!headers.containsAll(List.of("If-Match", "If-None-Match"))
                    && !name(operation).equals("revokeAccessToken")) {
                without.add(name(operation));
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void each_parameter_is_described() throws IOException {
        var bare = new ArrayList<String>();
        for (var operation : Contract.read().operations()) {
            operation.path("parameters").forEach(parameter -> {
                if (parameter.path("description").asText().isBlank()) {
                    bare.add(name(operation) + " " + parameter.get("name").textValue());
                }
            });
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void each_property_of_a_forecast_is_described() throws IOException {
        var contract = Contract.read();
        var properties = new ArrayList<String>();
        var bare = new ArrayList<String>();
        contract.reachableFrom("Forecast").forEach(schema -> contract.schema(schema)
                .path("properties")
                .properties()
                .forEach(property -> (property.getValue().has("description") ? properties : bare)
                        .add(schema + "." + property.getKey())));

        assertThat(bare).isEmpty();
        assertThat(properties).hasSizeGreaterThan(90);
    }

    /** A line whose key is misspelt, or whose text the code states itself, would never be read. */
    @Test
    void each_line_of_the_descriptions_is_in_the_contract() throws IOException {
        var contract = Contract.read();
        var words = new Properties();
        try (var file = Files.newBufferedReader(WORDS)) {
            words.load(file);
        }

        assertThat(words.stringPropertyNames())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(described(contract, key)).as(key).contains(words.getProperty(key)));
    }

    private static List<String> described(Contract contract, String key) {
        var owner = key.substring(0, key.indexOf('.'));
        var name = key.substring(key.indexOf('.') + 1);
        return switch (owner) {
            case "summary" ->
                contract.operations().stream()
                        .filter(operation -> name(operation).equals(name))
                        .map(operation -> operation.path("summary").asText())
                        .toList();
            case "body" ->
                contract.operations().stream()
                        .filter(operation -> name.matches(name(operation) + "([.]\\w+)?"))
                        .map(operation -> operation.path("requestBody"))
                        .map(body -> name.contains(".")
                                ? body.findPath("properties").path(name.substring(name.indexOf('.') + 1))
                                : body)
                        .map(ContractDescriptionsTest::description)
                        .toList();
            case "operation" ->
                contract.operations().stream()
                        .filter(operation -> name(operation).equals(name))
                        .map(ContractDescriptionsTest::description)
                        .toList();
            case "parameter" ->
                contract.operations().stream()
                        .filter(operation -> !name.contains(".") || name.startsWith(name(operation) + "."))
                        .flatMap(operation -> operation.path("parameters").findParents("name").stream())
                        .filter(parameter -> name.matches(
                                "(\\w+[.])?" + parameter.get("name").asText()))
                        .map(ContractDescriptionsTest::description)
                        .toList();
            default ->
                List.of(description(contract.schema(owner).path("properties").path(name)));
        };
    }

    private static String description(JsonNode described) {
        return described.path("description").asText();
    }

    private static String name(JsonNode operation) {
        return operation.get("operationId").textValue();
    }
}
