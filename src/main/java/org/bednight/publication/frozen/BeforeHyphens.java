package org.bednight.publication.frozen;

import com.fasterxml.jackson.databind.JsonNode;
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
        return new FormOfThen(BeforeHyphens::spelled).of(document, published);
    }

    private static JsonNode spelled(String property, JsonNode now, JsonNode then) {
        boolean same = PROPERTIES.contains(property)
                && now.isTextual()
                && Choice.hyphened(then.asText()).equals(now.textValue());
        return same ? TextNode.valueOf(then.asText()) : now;
    }
}
