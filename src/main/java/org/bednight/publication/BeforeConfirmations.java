package org.bednight.publication;

import com.fasterxml.jackson.databind.node.ArrayNode;
import org.bednight.projection.StaysToConfirm;
import org.bednight.publication.frozen.Frozen;

/**
 * The form of publications that were frozen before forecasts warned of open stays that nobody has confirmed: the warning is
 * not in them, so that such a publication verifies as it was published.
 */
final class BeforeConfirmations {

    private BeforeConfirmations() {}

    /** Returns whether a publication has this form. */
    static boolean isFormOf(Frozen frozen) {
        return !frozen.has("/forecast/toConfirm");
    }

    /** Returns a document as it would have been in this form. */
    static Frozen of(Frozen document) {
        var earlier = document.copy();
        if (earlier.at("/forecast/warnings") instanceof ArrayNode warnings) {
            warnings.removeIf(sentence -> StaysToConfirm.isWarning(sentence.asText()));
        }
        return Frozen.of(earlier);
    }
}
