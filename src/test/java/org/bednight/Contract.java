package org.bednight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The committed contract, read once for a test that asks what it says. */
record Contract(JsonNode root) {

    private static final String SCHEMAS = "#/components/schemas/";

    static Contract read() throws IOException {
        return new Contract(
                new YAMLMapper().readTree(Path.of("openapi", "openapi.yaml").toFile()));
    }

    List<JsonNode> operations() {
        var operations = new ArrayList<JsonNode>();
        root.path("paths")
                .forEach(path -> path.forEach(
                        member -> operations.addAll(member.has("operationId") ? List.of(member) : List.of())));
        return operations;
    }

    /** Lists the operations by PUT and DELETE. */
    List<JsonNode> changes() {
        var changes = new ArrayList<JsonNode>();
        root.path("paths")
                .forEach(path ->
                        Stream.of("put", "delete").filter(path::has).forEach(method -> changes.add(path.get(method))));
        return changes;
    }

    JsonNode schema(String name) {
        return root.at("/components/schemas").path(name);
    }

    /** Lists the names of a schema and of all that it is made of. */
    Set<String> reachableFrom(String name) {
        var reached = new LinkedHashSet<String>();
        var next = new ArrayDeque<>(List.of(name));
        while (!next.isEmpty()) {
            var schema = next.remove();
            if (reached.add(schema)) {
                schema(schema).findValuesAsText("$ref").stream()
                        .map(reference -> reference.substring(SCHEMAS.length()))
                        .forEach(next::add);
            }
        }
        return reached;
    }
}
