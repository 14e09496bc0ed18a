package org.bednight.forecast.stay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;

/** Reads the reference values that lie beside the tests; their README says where they come from. */
public final class Reference {

    private Reference() {}

    public static JsonNode read(String file) {
        try (var json = Reference.class.getResourceAsStream(file)) {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the numbers of an array, NaN for a null. */
    public static double[] doubles(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToDouble(
                        i -> array.get(i).isNull() ? Double.NaN : array.get(i).asDouble())
                .toArray();
    }

    public static int[] ints(JsonNode array) {
        return IntStream.range(0, array.size()).map(i -> array.get(i).asInt()).toArray();
    }
}
