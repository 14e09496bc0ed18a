package org.bednight.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.function.Predicate;
import org.bednight.projection.headline.HeadlineWords;
import org.bednight.publication.frozen.Frozen;

/**
 * The form of publications that were frozen before forecasts had a headline: the sentences that came with it are not in
 * them, so that such a publication verifies as it was published.
 */
final class BeforeHeadlines {

    private BeforeHeadlines() {}

    /** Returns whether a publication has this form. */
    static boolean isFormOf(Frozen frozen) {
        return !frozen.has("/forecast/headline");
    }

    /** Returns a document as it would have been in this form. */
    static Frozen of(Frozen document) {
        var earlier = document.copy();
        var headline = document.text("/forecast/headline");
        var ofRange = document.texts("/forecast/range/warnings");
        var centres = HeadlineWords.centres(document.text("/forecast/model/name"));
        drop(earlier.at("/forecast/warnings"), text -> ofRange.contains(text) || headline.contains(text));
        drop(earlier.at("/forecast/range/assumptions"), centres::equals);
        return Frozen.of(earlier);
    }

    private static void drop(JsonNode sentences, Predicate<String> added) {
        if (sentences instanceof ArrayNode list) {
            list.removeIf(sentence -> added.test(sentence.asText()));
        }
    }
}
