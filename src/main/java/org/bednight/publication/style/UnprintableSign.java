package org.bednight.publication.style;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;
import org.bednight.publication.chart.Typeface;

/** Refuses texts for papers with a sign that their typeface lacks. */
public final class UnprintableSign {

    private UnprintableSign() {}

    private static Problem problem(String text, int sign) {
        return Problem.of(
                Kind.INVALID,
                "unprintable-sign",
                "The text '%s' has the sign %s (%s), which the typeface of papers lacks: replace it by a word or another sign."
                        .formatted(text, Character.toString(sign), Typeface.nameOf(sign)),
                Map.of("text", text, "sign", Character.toString(sign)));
    }

    /**
     * Refuses texts with a sign that cannot be printed.
     *
     * @param texts by their properties
     * @throws Problem for the first of them
     */
    public static void refuse(JsonNode texts) {
        refuse("", texts);
    }

    private static void refuse(String name, JsonNode node) {
        if (node.isTextual()) {
            Typeface.findMissing(node.textValue()).ifPresent(sign -> {
                throw problem(name, sign);
            });
        } else if (node.isArray()) {
            node.forEach(part -> refuse(name, part));
        } else {
            node.properties().forEach(part -> refuse(part.getKey(), part.getValue()));
        }
    }
}
