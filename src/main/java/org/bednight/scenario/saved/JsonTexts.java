package org.bednight.scenario.saved;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.Map;
import org.bednight.scenario.Comparison;
import org.bednight.scenario.adjustment.Scenario;

/** Scenarios, settings and figures as the texts that are stored, in the form in which callers have them. */
@Singleton
class JsonTexts {

    private static final TypeReference<JsonNode> NODE = new TypeReference<>() {};

    private final ObjectMapper json;

    JsonTexts(ObjectMapper json) {
        this.json = json;
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Says whether two texts state the same, numbers by their value: 95 is 95.00. */
    boolean isSame(String one, String other) {
        return read(one, NODE).equals(JsonTexts::compare, read(other, NODE));
    }

    private static int compare(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue())
                : one.equals(other) ? 0 : 1;
    }

    Scenario scenario(String text) {
        return read(text, new TypeReference<>() {});
    }

    Comparison.Figures figures(String text) {
        return read(text, new TypeReference<>() {});
    }

    Map<String, String> settings(String text) {
        return read(text, new TypeReference<>() {});
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
