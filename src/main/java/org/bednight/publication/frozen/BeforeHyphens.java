package org.bednight.publication.frozen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import org.bednight.language.Choice;

/**
 * The form of publications that were frozen before the values of the contract were written in small letters with hyphens:
 * {@code OUTLOOK} and {@code published durations} in them are today's {@code outlook} and {@code published-durations}.
 */
final class BeforeHyphens {

    /** The properties whose values were written otherwise. */
    private static final Set<String> PROPERTIES = Set.of("cause", "position", "staysFrom", "arrivalsFrom");

    private BeforeHyphens() {}

    /** Returns a document whose values are written as in {@code published} where they are the same. */
    static FrozenPublication of(FrozenPublication document, FrozenPublication published) {
        var earlier = document.copy();
        respell(earlier, published.node());
        return FrozenPublication.of(earlier);
    }

    private static void respell(JsonNode now, JsonNode then) {
        if (now instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                if (PROPERTIES.contains(name) && now.get(name).isTextual()) {
                    object.set(name, spelled(now.get(name), then.path(name)));
                } else {
                    respell(now.get(name), then.path(name));
                }
            });
        }
        for (int each = 0; now.isArray() && each < now.size(); each++) {
            respell(now.get(each), then.path(each));
        }
    }

    private static JsonNode spelled(JsonNode now, JsonNode then) {
        return Choice.hyphened(then.asText()).equals(now.textValue()) ? TextNode.valueOf(then.asText()) : now;
    }
}
