package org.bednight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract reads as one for finance officers: its names show no Java, and its version is that of its history. */
class ContractNamesTest {

    private static final Path CONTRACT = Path.of("openapi", "openapi.yaml");

    /** Words that say nothing of the field by themselves. */
    private static final Set<String> GENERIC = Set.of(
            "Of",
            "Page",
            "Units",
            "Status",
            "Rule",
            "Definition",
            "Setting",
            "Sign",
            "Cause",
            "Named",
            "Kind",
            "Part",
            "Line",
            "Step",
            "Item",
            "Entry",
            "Details",
            "Result",
            "Response",
            "Request",
            "View",
            "Dto");

    private static final Set<String> VERBS = Set.of(
            "Adds",
            "Compares",
            "Computes",
            "Confirms",
            "Counts",
            "Exports",
            "Forecasts",
            "Imports",
            "Lists",
            "Publishes",
            "Renders",
            "Retires",
            "Returns",
            "Runs",
            "Saves",
            "Sets",
            "Solves",
            "Splits",
            "Verifies",
            "Withdraws");

    @Test
    void a_schema_is_named_in_the_field_s_words() throws IOException {
        assertThat(List.copyOf(names()))
                .as("names without dots or digits at the end, and not one generic word")
                .allMatch(name -> name.matches("[A-Z][A-Za-z]+") && !GENERIC.contains(name));
    }

    @Test
    void a_summary_begins_with_what_the_operation_does() throws IOException {
        assertThat(operations().map(operation -> operation.path("summary").asText()))
                .isNotEmpty()
                .allMatch(summary -> VERBS.contains(summary.substring(0, summary.indexOf(' '))));
    }

    @Test
    void the_version_is_that_of_the_last_row_of_the_history() throws IOException {
        var rows = Files.readAllLines(Path.of("openapi", "README.md")).stream()
                .filter(line -> line.startsWith("| "))
                .toList();
        var row = rows.get(rows.size() - 1);
        var last = row.substring(2, row.indexOf(" |"));

        assertThat(contract().at("/info/version").asText()).isEqualTo(last).matches("\\d+\\.\\d+\\.\\d+");
    }

    private static List<String> names() throws IOException {
        var names = new ArrayList<String>();
        contract().at("/components/schemas").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Stream<JsonNode> operations() throws IOException {
        var operations = new ArrayList<JsonNode>();
        contract()
                .path("paths")
                .forEach(path -> path.forEach(
                        member -> operations.addAll(member.has("operationId") ? List.of(member) : List.of())));
        return operations.stream();
    }

    private static JsonNode contract() throws IOException {
        return new YAMLMapper().readTree(CONTRACT.toFile());
    }
}
