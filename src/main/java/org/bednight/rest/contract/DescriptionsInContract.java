package org.bednight.rest.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * Describes operations, parameters and properties in the words of {@code descriptions.properties}, so that the endpoints
 * and records stay readable, and puts the paths in the order of that file. A description that the code states itself stays.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DescriptionsInContract implements OASFilter {

    private static final String KEY = "operation.%s";

    private final Map<String, String> words = read();
    private final List<String> order = List.copyOf(words.keySet());

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(this::describe);
        contract.getComponents().getSchemas().forEach(this::describe);
        contract.getPaths().setPathItems(inOrder(contract.getPaths().getPathItems()));
    }

    private Map<String, PathItem> inOrder(Map<String, PathItem> paths) {
        var ordered = new LinkedHashMap<String, PathItem>();
        paths.entrySet().stream()
                .sorted(Comparator.comparingInt(path -> place(path.getValue())))
                .forEach(path -> ordered.put(path.getKey(), path.getValue()));
        return ordered;
    }

    /** The first of a path's operations decides; one that has no line yet comes last. */
    private int place(PathItem path) {
        return path.getOperations().values().stream()
                .mapToInt(operation -> order.indexOf(KEY.formatted(operation.getOperationId())))
                .map(place -> place < 0 ? order.size() : place)
                .min()
                .orElse(order.size());
    }

    private void describe(Operation operation) {
        fill("summary." + operation.getOperationId(), operation.getSummary(), operation::setSummary);
        fill(KEY.formatted(operation.getOperationId()), operation.getDescription(), operation::setDescription);
        Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())
                .forEach(parameter -> describe(operation.getOperationId(), parameter));
        if (operation.getRequestBody() != null) {
            describe("body." + operation.getOperationId(), operation.getRequestBody());
        }
    }

    private void describe(String key, RequestBody body) {
        fill(key, body.getDescription(), body::setDescription);
        var parts = body.getContent() == null ? null : body.getContent().getMediaType(MediaType.MULTIPART_FORM_DATA);
        if (parts != null) {
            describe(key, parts.getSchema());
        }
    }

    private void describe(String operation, Parameter parameter) {
        var own = "parameter.%s.%s".formatted(operation, parameter.getName());
        var key = words.containsKey(own) ? own : "parameter." + parameter.getName();
        fill(key, parameter.getDescription(), parameter::setDescription);
    }

    private void describe(String name, Schema schema) {
        Objects.requireNonNullElse(schema.getProperties(), Map.<String, Schema>of())
                .forEach((property, form) -> fill(name + "." + property, form.getDescription(), form::setDescription));
    }

    private void fill(String key, @Nullable String stated, Consumer<String> description) {
        var found = words.get(key);
        if (stated == null && found != null) {
            description.accept(found);
        }
    }

    private static Map<String, String> read() {
        try (var file = DescriptionsInContract.class.getResourceAsStream("descriptions.properties")) {
            var words = new LinkedHashMap<String, String>();
            new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .forEach(line ->
                            words.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
            return words;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
