package org.bednight.publication.frozen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes the values of a document as an earlier publication wrote them, each beside that of the same place. */
final class FormOfThen {

    /** Which value stands for today's in the earlier form. */
    @FunctionalInterface
    interface Rule {

        /**
         * Returns the value in the earlier form, or {@code now} where nothing is written otherwise.
         *
         * @param property the name of the property that holds it, itself or in a list
         */
        JsonNode of(String property, JsonNode now, JsonNode then);
    }

    private final Rule rule;

    FormOfThen(Rule rule) {
        this.rule = rule;
    }

    /** Returns a document whose values are written as in {@code published} where they say the same. */
    FrozenPublication of(FrozenPublication document, FrozenPublication published) {
        return FrozenPublication.of(respelled("", document.copy(), published.node()));
    }

    private JsonNode respelled(String property, JsonNode now, JsonNode then) {
        if (now instanceof ObjectNode object) {
            object.properties()
                    .forEach(
                            each -> each.setValue(respelled(each.getKey(), each.getValue(), then.path(each.getKey()))));
        } else if (now instanceof ArrayNode list) {
            for (int each = 0; each < list.size(); each++) {
                list.set(each, respelled(property, list.get(each), then.path(each)));
            }
        } else {
            return rule.of(property, now, then);
        }
        return now;
    }
}
