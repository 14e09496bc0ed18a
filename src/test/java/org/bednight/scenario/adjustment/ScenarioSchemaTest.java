package org.bednight.scenario.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bednight.rest.JsonForms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema says what the service takes: no property more or less, no bound wider or narrower. */
class ScenarioSchemaTest {

    private static final ObjectMapper JSON = mapper();
    private static final JsonNode SCHEMA = tree(SchemaResource.read());

    private static final JsonSchema VALIDATOR =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SCHEMA);

    static Stream<Arguments> kinds() {
        return Arrays.stream(Adjustment.class.getAnnotation(JsonSubTypes.class).value())
                .map(kind -> arguments(kind.name(), kind.value()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void each_kind_has_the_properties_of_its_record_and_needs_what_that_needs(String kind, Class<?> type) {
        var definition = SCHEMA.at("/$defs/" + kind);

        assertThat(definition.at("/properties/kind/const").textValue()).isEqualTo(kind);
        assertThat(names(definition.get("properties")))
                .containsExactlyInAnyOrderElementsOf(withKind(components(type).map(RecordComponent::getName)));
        assertThat(texts(definition.get("required")))
                .containsExactlyInAnyOrderElementsOf(withKind(components(type)
                        .filter(component -> isRequired(type, component))
                        .map(RecordComponent::getName)));
        assertThat(definition.get("additionalProperties").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void each_property_has_the_type_of_its_component(String kind, Class<?> type) {
        components(type).forEach(component -> {
            var property = SCHEMA.at("/$defs/%s/properties/%s".formatted(kind, component.getName()));
            var told = property.has("$ref")
                    ? SCHEMA.at(property.get("$ref").textValue().substring(1))
                    : property;

            if (component.getType().isEnum()) {
                assertThat(texts(told.get("enum"))).as(component.toString()).isEqualTo(values(component.getType()));
            } else if (component.getType() == BigDecimal.class) {
                assertThat(told.get("type").textValue()).isIn("number", "integer");
            } else {
                assertThat(told.get("type").textValue()).isEqualTo("string");
                assertThat(told.has("pattern")).isEqualTo(component.getType() == LocalDate.class);
            }
        });
    }

    @Test
    void the_kinds_and_the_most_adjustments_are_those_of_the_service() {
        assertThat(texts(SCHEMA.at("/$defs/adjustment/oneOf").findValues("$ref")))
                .containsExactlyElementsOf(
                        kinds().map(kind -> "#/$defs/" + kind.get()[0]).toList());
        assertThat(SCHEMA.at("/properties/adjustments/maxItems").intValue()).isEqualTo(Scenario.MOST);
    }

    /** What a bound admits, the service takes; what lies a little beyond it, the service refuses. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind': 'arrivals', 'factor': 1}",
                "{'kind': 'length-of-stay', 'factor': 1}",
                "{'kind': 'sector-shift', 'fromSector': 'YOI', 'toSector': 'STC', 'share': 1}",
                "{'kind': 'price', 'percent': 1}",
                "{'kind': 'price', 'sector': 'YOI', 'price': 1}",
                "{'kind': 'remands', 'count': 1, 'sector': 'YOI', 'start': '2023-08-01', 'nights': 1}",
                "{'kind': 'allocation', 'percent': 1}",
                "{'kind': 'allocation', 'funder': 'grant', 'amount': 1}",
                "{'kind': 'diversion', 'share': 1, 'costPerNight': 1, 'setUpCost': 1}",
                "{'kind': 'mitigation', 'name': 'x', 'amount': 1, 'date': '2023-08-01', 'likelihood': 1}"
            })
    void each_bound_is_that_of_the_service(String text) {
        var adjustment = (ObjectNode) tree(text.replace('\'', '"'));
        var properties = SCHEMA.at(
                "/$defs/%s/properties".formatted(adjustment.get("kind").textValue()));
        assertThat(faults(adjustment)).isEmpty();
        assertThat(isValid(adjustment)).isTrue();

        adjustment.properties().stream()
                .filter(property -> property.getValue().isNumber())
                .map(property -> property.getKey())
                .toList()
                .forEach(name -> {
                    var least = properties.get(name).get("minimum").decimalValue();
                    var most = properties.get(name).get("maximum").decimalValue();
                    var step = new BigDecimal("0.01");
                    assertThat(faults(with(adjustment, name, least))).as(name).isEmpty();
                    assertThat(faults(with(adjustment, name, most))).as(name).isEmpty();
                    for (var beyond : List.of(least.subtract(step), most.add(step))) {
                        assertThat(faults(with(adjustment, name, beyond)))
                                .as(name)
                                .isNotEmpty();
                        assertThat(isValid(with(adjustment, name, beyond)))
                                .as(name)
                                .isFalse();
                    }
                });
    }

    @ParameterizedTest
    @CsvSource({"mitigation, name", "mitigation, owner", "diversion, name", "allocation, funder"})
    void a_text_is_as_long_as_the_service_takes_it(String kind, String name) {
        int longest = SCHEMA.at("/$defs/%s/properties/%s/maxLength".formatted(kind, name))
                .intValue();
        var adjustment = (ObjectNode) tree(
                kind.equals("mitigation")
                        ? "{\"kind\": \"mitigation\", \"name\": \"x\", \"amount\": 1, \"date\": \"2023-08-01\"}"
                        : kind.equals("diversion")
                                ? "{\"kind\": \"diversion\", \"share\": 1, \"costPerNight\": 1}"
                                : "{\"kind\": \"allocation\", \"funder\": \"x\", \"amount\": 1}");

        assertThat(faults(adjustment.put(name, "x".repeat(longest)))).isEmpty();
        assertThat(faults(adjustment.put(name, "x".repeat(longest + 1)))).isNotEmpty();
        assertThat(faults(adjustment.put(name, " "))).isNotEmpty();
    }

    @Test
    void every_example_of_the_contract_and_every_worked_case_is_valid_and_all_kinds_are_among_them()
            throws IOException {
        var documents = Stream.concat(examples(), workedCases()).toList();

        assertThat(documents).hasSizeGreaterThanOrEqualTo(20).allSatisfy(document -> assertThat(
                        VALIDATOR.validate(document))
                .as(document.toString())
                .isEmpty());
        assertThat(workedCases().flatMap(document -> texts(document.findValues("kind")).stream()))
                .containsAll(kinds().map(kind -> (String) kind.get()[0]).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"adjustment\": []}",
                "{\"adjustments\": {}}",
                "{\"adjustments\": [null]}",
                "{\"adjustments\": [{\"kind\": \"magic\"}]}",
                "{\"adjustments\": [{\"factor\": 1}]}",
                "{\"adjustments\": [{\"kind\": \"arrivals\", \"fcator\": 1}]}",
                "{\"adjustments\": [{\"kind\": \"arrivals\", \"factor\": 1, \"from\": \"1 May\"}]}",
                "{\"adjustments\": [{\"kind\": \"price\", \"percent\": 1, \"price\": 1, \"sector\": \"YOI\"}]}",
                "{\"adjustments\": [{\"kind\": \"price\", \"price\": 1}]}",
                "{\"adjustments\": [{\"kind\": \"allocation\", \"amount\": 1}]}",
                "{\"adjustments\": [{\"kind\": \"remands\", \"sector\": \"PRU\", \"start\": \"2018-08-01\"}]}",
                "{\"adjustments\": [{\"kind\": \"remands\", \"sector\": \"YOI\", \"start\": \"2018-08-01\", \"count\": 1.5}]}"
            })
    void what_the_service_refuses_whatever_the_forecast_is_not_valid(String document) {
        assertThat(VALIDATOR.validate(tree(document))).isNotEmpty();
    }

    private static boolean isValid(JsonNode adjustment) {
        var document = JSON.createObjectNode();
        document.putArray("adjustments").add(adjustment);
        return VALIDATOR.validate(document).isEmpty();
    }

    private static ObjectNode with(ObjectNode adjustment, String name, BigDecimal value) {
        return adjustment.deepCopy().put(name, value);
    }

    private static List<AdjustmentFaults.Fault> faults(JsonNode adjustment) {
        try {
            var read = JSON.treeToValue(adjustment, Adjustment.class);
            var faults = new AdjustmentFaults(Settings.plain("rolling-average"), 0, read.kindName());
            read.check(faults);
            return faults.list();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<JsonNode> examples() throws IOException {
        var contract = new YAMLMapper().readTree(Path.of("openapi/openapi.yaml").toFile());
        return contract.findValues("requestBody").stream()
                .map(body -> body.at("/content/application~1json"))
                .filter(content -> content.at("/schema/$ref").asText().endsWith("/Scenario"))
                .flatMap(content -> elements(content.get("examples")))
                .map(example -> example.get("value"));
    }

    private static Stream<JsonNode> workedCases() throws IOException {
        var documents = new ArrayList<JsonNode>();
        try (var folders = Files.list(Path.of("forecasts"))) {
            for (var definition : folders.map(folder -> folder.resolve("definition.yaml"))
                    .filter(Files::exists)
                    .toList()) {
                documents.addAll(new YAMLMapper().readTree(definition.toFile()).findValues("scenario"));
            }
        }
        return documents.stream();
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents());
    }

    private static boolean isRequired(Class<?> type, RecordComponent component) {
        try {
            var schema = type.getDeclaredField(component.getName()).getAnnotation(Schema.class);
            return schema != null && schema.required();
        } catch (NoSuchFieldException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static List<String> values(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> field.isEnumConstant())
                .map(field -> {
                    var told = field.getAnnotation(JsonProperty.class);
                    return told == null ? field.getName() : told.value();
                })
                .toList();
    }

    private static List<String> withKind(Stream<String> names) {
        return Stream.concat(Stream.of("kind"), names).toList();
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(property -> property.getKey()).toList();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<String> texts(JsonNode array) {
        return elements(array).map(JsonNode::textValue).toList();
    }

    private static List<String> texts(List<JsonNode> nodes) {
        return nodes.stream().map(JsonNode::textValue).toList();
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper();
        new JsonForms().customize(mapper);
        return mapper;
    }
}
