package org.bednight.publication.style;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.bednight.problem.Problem;
import org.bednight.publication.chart.Typeface;

/** A text for papers has a sign that their typeface lacks. */
public final class UnprintableSign extends Problem {

    private static final long serialVersionUID = 1;

    private UnprintableSign(String text, int sign) {
        super(
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
     * @throws UnprintableSign for the first of them
     */
    public static void refuse(JsonNode texts) {
        refuse("", texts);
    }

    private static void refuse(String name, JsonNode node) {
        if (node.isTextual()) {
            Typeface.findMissing(node.textValue()).ifPresent(sign -> {
                throw new UnprintableSign(name, sign);
            });
        } else if (node.isArray()) {
            node.forEach(part -> refuse(name, part));
        } else {
            node.properties().forEach(part -> refuse(part.getKey(), part.getValue()));
        }
    }
}
