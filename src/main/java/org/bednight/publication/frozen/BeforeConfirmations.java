package org.bednight.publication.frozen;

import com.fasterxml.jackson.databind.node.ArrayNode;
import org.bednight.projection.StaysToConfirm;

/**
 * The form of publications that were frozen before forecasts warned of open stays that nobody has confirmed: the warning is
 * not in them, so that such a publication verifies as it was published.
 */
final class BeforeConfirmations {

    private BeforeConfirmations() {}

    /** Returns whether a publication has this form. */
    static boolean isFormOf(FrozenPublication frozen) {
        return !frozen.forecast().countsStaysToConfirm();
    }

    /** Returns a document as it would have been in this form. */
    static FrozenPublication of(FrozenPublication document) {
        var earlier = document.copy();
        if (document.forecast().warningsPlace().in(earlier) instanceof ArrayNode warnings) {
            warnings.removeIf(sentence -> StaysToConfirm.isWarning(sentence.asText()));
        }
        return FrozenPublication.of(earlier);
    }
}
