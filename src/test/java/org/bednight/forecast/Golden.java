package org.bednight.forecast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.StreamSupport;

/** Reads the reference values; each file names what made it. */
public final class Golden {

    private Golden() {}

    public static JsonNode read(String file) {
        try (var stream = Golden.class.getResourceAsStream("/golden/" + file)) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::doubleValue)
                .toArray();
    }
}
