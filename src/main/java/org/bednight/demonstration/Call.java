package org.bednight.demonstration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a worked forecast asks for.
 *
 * @param path the path and query
 * @param scenario the what-if that is posted there, as JSON; null where the call is a GET
 */
public record Call(String path, @Nullable String scenario) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Call ofGet(String path) {
        return new Call(path, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static Call ofPost(
            @JsonProperty(value = "post", required = true) String path,
            @JsonProperty(value = "scenario", required = true) JsonNode scenario) {
        return new Call(path, scenario.toString());
    }
}
