package org.bednight.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where two JSON texts differ, each place by its path; 2.5 and 2.50 differ, the order of members does not matter. */
final class JsonDifferences {

    private final List<String> found = new ArrayList<>();

    private JsonDifferences() {}

    static List<String> between(JsonNode expected, JsonNode actual) {
        var differences = new JsonDifferences();
        differences.compare("", expected, actual);
        return differences.found;
    }

    private void compare(String path, @Nullable JsonNode expected, @Nullable JsonNode actual) {
        if (expected != null && actual != null && expected.isObject() && actual.isObject()) {
            var names = new LinkedHashSet<String>();
            expected.properties().stream().map(Map.Entry::getKey).forEach(names::add);
            actual.properties().stream().map(Map.Entry::getKey).forEach(names::add);
            names.forEach(name -> compare(path + "/" + name, expected.get(name), actual.get(name)));
        } else if (expected != null && actual != null && expected.isArray() && actual.isArray()) {
            for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
                compare(path + "/" + i, expected.get(i), actual.get(i));
            }
        } else if (!print(expected).equals(print(actual))) {
            found.add("%s: expected %s, but was %s".formatted(path, print(expected), print(actual)));
        }
    }

    private static String print(@Nullable JsonNode node) {
        return node == null ? "nothing" : NarrowJson.inOneLine(node);
    }
}
