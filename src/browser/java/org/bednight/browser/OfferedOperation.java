package org.bednight.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** An operation of the contract, as the OpenAPI page offers it under its tag. */
record OfferedOperation(String method, JsonNode operation) {

    /** First what reads, then what adds, and what retires last. */
    private static final List<String> ORDER = List.of("get", "put", "post", "delete");

    private static final String CSV = "text/csv";

    private static final String IN_PARTS = "multipart/form-data";

    private static final Path CONTRACT = Path.of("openapi", "openapi.yaml");

    /** Lists the tags of the contract, in its order. */
    static List<String> tags() throws IOException {
        return StreamSupport.stream(contract().get("tags").spliterator(), false)
                .map(tag -> tag.get("name").textValue())
                .toList();
    }

    /** Lists the operations of a tag: those that read, that add, that retire. */
    static List<OfferedOperation> listOf(String tag) throws IOException {
        var operations = new ArrayList<OfferedOperation>();
        contract().get("paths").forEach(path -> path.properties().stream()
                .filter(member -> ORDER.contains(member.getKey()))
                .map(member -> new OfferedOperation(member.getKey(), member.getValue()))
                .filter(offered -> offered.tag().equals(tag))
                .forEach(operations::add));
        operations.sort(Comparator.comparing(offered -> ORDER.indexOf(offered.method())));
        return operations;
    }

    String name() {
        return operation.get("operationId").textValue();
    }

    /** Returns where the page shows the operation. */
    String selector() {
        return "[id='operations-%s-%s']".formatted(tag().replace(' ', '_'), name());
    }

    /** Lists the types of an answer with a status. */
    List<String> answers(int status) {
        return operation.at("/responses/%d/content".formatted(status)).properties().stream()
                .map(content -> content.getKey())
                .toList();
    }

    /** Says whether the operation takes files, as its body or in parts of it. */
    boolean takesFile() {
        return content().has(CSV) || takesParts();
    }

    private boolean takesParts() {
        return content().has(IN_PARTS);
    }

    /** Returns the file that the contract gives as the example of an import; of several the first. */
    String exampleFile() {
        var examples = content().path(takesParts() ? IN_PARTS : CSV).path("examples");
        var example = examples.iterator().next().get("value");
        return takesParts() ? example.at("/file/0").textValue() : example.textValue();
    }

    private JsonNode content() {
        return operation.at("/requestBody/content");
    }

    private String tag() {
        return operation.at("/tags/0").textValue();
    }

    private static JsonNode contract() throws IOException {
        return new YAMLMapper().readTree(CONTRACT.toFile());
    }
}
