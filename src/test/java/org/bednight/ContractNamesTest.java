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
import java.util.stream.StreamSupport;
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

    /** Values that stand in users' files, or are the names of properties: they are written as they stand there. */
    private static final Set<String> WORDS_OF_FILES = Set.of("Sector", "LookedAfterStatus", "ColumnRole");

    private static final Set<String> VERBS = Set.of(
            "Adds",
            "Checks",
            "Compares",
            "Computes",
            "Confirms",
            "Counts",
            "Erases",
            "Exports",
            "Forecasts",
            "Imports",
            "Lists",
            "Makes",
            "Publishes",
            "Reduces",
            "Renders",
            "Retires",
            "Returns",
            "Revokes",
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
    void a_value_is_in_small_letters_with_hyphens() throws IOException {
        var contract = contract();
        var values = contract.findParents("enum").stream()
                .filter(schema -> WORDS_OF_FILES.stream()
                        .noneMatch(name -> schema.equals(contract.at("/components/schemas/" + name))))
                .flatMap(schema -> StreamSupport.stream(schema.get("enum").spliterator(), false))
                .map(JsonNode::asText);

        assertThat(values.toList()).hasSizeGreaterThan(80).allMatch(value -> value.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void a_pattern_is_that_of_the_whole_value() throws IOException {
        assertThat(contract().findValuesAsText("pattern"))
                .hasSizeGreaterThan(10)
                .allMatch(pattern -> pattern.startsWith("^") && pattern.endsWith("$"));
    }

    @Test
    void a_summary_begins_with_what_the_operation_does() throws IOException {
        assertThat(operations().map(operation -> operation.path("summary").asText()))
                .isNotEmpty()
                .allMatch(summary -> VERBS.contains(summary.substring(0, summary.indexOf(' '))));
    }

    @Test
    void the_version_is_the_last_one_of_the_history() throws IOException {
        var versions = Files.readAllLines(Path.of("openapi", "README.md")).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();

        assertThat(contract().at("/info/version").asText())
                .isEqualTo(versions.get(versions.size() - 1))
                .matches("\\d+\\.\\d+\\.\\d+");
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
