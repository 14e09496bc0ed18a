package org.bednight.rest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.bednight.rest.FileTypes;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/**
 * Gives the contract the examples of {@code examples.json}, so that the endpoints stay readable: of parameters, first those
 * of an operation, then those of all operations; and of bodies, each with a name. A list is the lines of a file. An example
 * that the code states itself stays.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ExamplesInContract implements OASFilter {

    private static final String FILE = "The file, as CSV or as a workbook with the same headings";

    private final ObjectMapper mapper = new ObjectMapper();
    private final JsonNode examples = read();

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(this::exemplify);
    }

    private void exemplify(Operation operation) {
        var own = examples.path("operations").path(operation.getOperationId());
        Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())
                .forEach(parameter -> exemplify(parameter, own.path("parameters")));
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            exemplify(operation.getRequestBody(), own.path("bodies"));
        }
    }

    private void exemplify(Parameter parameter, JsonNode own) {
        var example = own.path(parameter.getName());
        if (parameter.getExample() != null || parameter.getExamples() != null) {
            return;
        }
        if (example.isObject()) {
            parameter.setExamples(named(example));
        } else if (!example.isMissingNode()) {
            parameter.setExample(mapper.convertValue(example, Object.class));
        } else if (isForAll(parameter)) {
            parameter.setExample(
                    examples.path("parameters").path(parameter.getName()).textValue());
        }
    }

    private boolean isForAll(Parameter parameter) {
        return examples.path("parameters").has(parameter.getName());
    }

    private void exemplify(RequestBody body, JsonNode own) {
        body.getContent().getMediaTypes().forEach((type, content) -> {
            if (type.equals(FileTypes.CSV)) {
                describeFile(body, content);
            } else if (type.equals(jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA)) {
                requireParts(body, content);
            }
            if (own.isObject() && content.getExamples() == null && !type.equals(FileTypes.XLSX)) {
                content.setExamples(named(own));
            }
        });
    }

    private static void requireParts(RequestBody body, MediaType content) {
        body.setRequired(true);
        content.getSchema()
                .setRequired(List.copyOf(content.getSchema().getProperties().keySet()));
    }

    /** A text that is a file has a file chooser in the OpenAPI page. */
    private static void describeFile(RequestBody body, MediaType content) {
        body.setRequired(true);
        if (body.getDescription() == null) {
            body.setDescription(FILE);
        }
        content.setSchema(OASFactory.createSchema().addType(SchemaType.STRING).format("binary"));
    }

    private Map<String, Example> named(JsonNode values) {
        var found = new LinkedHashMap<String, Example>();
        values.properties()
                .forEach(each ->
                        found.put(each.getKey(), OASFactory.createExample().value(value(each.getValue()))));
        return found;
    }

    private Object value(JsonNode example) {
        return example.isArray()
                ? StreamSupport.stream(example.spliterator(), false)
                        .map(line -> line.textValue() + "\n")
                        .collect(Collectors.joining())
                : mapper.convertValue(example, Object.class);
    }

    private static JsonNode read() {
        try (var file = ExamplesInContract.class.getResourceAsStream("examples.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
