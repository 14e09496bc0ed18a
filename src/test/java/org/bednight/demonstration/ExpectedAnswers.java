package org.bednight.demonstration;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code expected.json} of a worked forecast: by call, the status and the answer, numbers to the last digit. */
final class ExpectedAnswers {

    /** What differs with each loading. */
    private static final List<String> LEFT_OUT = List.of("dataVersion", "knownAt");

    /** What rests on all authorities on record. */
    private static final List<String> POOLED =
            List.of("range", "probabilityOfOverspend", "headline", "rating", "ratingReason");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final JsonNode answers;

    private ExpectedAnswers(JsonNode answers) {
        this.answers = answers;
    }

    static ExpectedAnswers read(Path file) throws IOException {
        return new ExpectedAnswers(Files.exists(file) ? JSON.readTree(file.toFile()) : JSON.createObjectNode());
    }

    /** Writes {@code answers}, each as {@link #answer} gives it, as the answers to be expected. */
    static void write(Path file, Map<String, JsonNode> answers) throws IOException {
        var all = JSON.createObjectNode();
        answers.forEach(all::set);
        Files.writeString(file, NarrowJson.print(all));
    }

    /**
     * Returns the answer to a call as it stands in the file. A range and a chance rest on all authorities on record, and
     * so would move with each new worked forecast: they stand there only where the call says what was known when.
     */
    static JsonNode answer(String call, int status, String mediaType, String body) throws IOException {
        var answer = JSON.createObjectNode().put("status", status);
        if (!mediaType.contains("json")) {
            var lines = answer.putArray("lines");
            body.lines().forEach(lines::add);
            return answer;
        }
        var content = JSON.readTree(body);
        if (content instanceof ObjectNode object) {
            object.remove(LEFT_OUT);
            if (!call.contains("knownAt=")) {
                removePooled(object);
            }
        }
        return answer.set("answer", mediaType.contains("problem") ? sorted(content) : content);
    }

    private static void removePooled(JsonNode node) {
        if (node instanceof ObjectNode object) {
            removePooledWarnings(object);
            object.remove(POOLED);
        }
        node.forEach(ExpectedAnswers::removePooled);
    }

    /** Warnings of the range, and those that the headline repeats, rest on all authorities too. */
    private static void removePooledWarnings(ObjectNode object) {
        if (object.get("warnings") instanceof ArrayNode warnings) {
            var headline = object.path("headline").asText()
                    + object.at("/scenario/headline").asText();
            var ofRange = new ArrayList<JsonNode>();
            object.at("/range/warnings").forEach(ofRange::add);
            warnings.elements().forEachRemaining(warning -> {
                if (headline.contains(warning.asText())) {
                    ofRange.add(warning);
                }
            });
            var kept = new ArrayList<JsonNode>();
            warnings.forEach(warning -> {
                if (!ofRange.contains(warning)) {
                    kept.add(warning);
                }
            });
            warnings.removeAll().addAll(kept);
        }
    }

    /** The members of a problem come in any order. */
    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            var members = JSON.createObjectNode();
            node.properties().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(member -> members.set(member.getKey(), sorted(member.getValue())));
            return members;
        }
        var elements = JSON.createArrayNode();
        node.forEach(element -> elements.add(sorted(element)));
        return node.isArray() ? elements : node;
    }

    Optional<JsonNode> find(String call) {
        return Optional.ofNullable(answers.get(call));
    }

    /** Returns the names of the calls whose answers are expected. */
    List<String> calls() {
        return answers.properties().stream().map(Map.Entry::getKey).toList();
    }
}
