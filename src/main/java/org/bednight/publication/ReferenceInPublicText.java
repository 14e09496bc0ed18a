package org.bednight.publication;

import java.util.Map;
import org.bednight.problem.Problem;

/** A text for the public copy contains the reference of a child or an episode. */
final class ReferenceInPublicText extends Problem {

    private static final long serialVersionUID = 1;

    /** @param text the property that holds it; the reference is not repeated */
    ReferenceInPublicText(String text) {
        super(
                Kind.INVALID,
                "reference-in-public-text",
                "The text '%s' is marked public, but holds the reference of a child or an episode on record: leave the reference out, or take '%s' out of publicTexts."
                        .formatted(text, text),
                Map.of("text", text));
    }
}
