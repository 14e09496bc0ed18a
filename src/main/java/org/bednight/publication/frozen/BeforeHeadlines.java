package org.bednight.publication.frozen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.function.Predicate;
import org.bednight.projection.headline.HeadlineWords;

/**
 * The form of publications that were frozen before forecasts had a headline: the sentences that came with it are not in
 * them, so that such a publication verifies as it was published.
 */
final class BeforeHeadlines {

    private BeforeHeadlines() {}

    /** Returns whether a publication has this form. */
    static boolean isFormOf(FrozenPublication frozen) {
        return frozen.forecast().findHeadline().isEmpty();
    }

    /** Returns a document as it would have been in this form. */
    static FrozenPublication of(FrozenPublication document) {
        var earlier = document.copy();
        var forecast = document.forecast();
        var headline = forecast.findHeadline().orElse("");
        var range = forecast.findRange();
        var ofRange = range.map(FrozenRange::warnings).orElse(List.of());
        var centres = HeadlineWords.centres(forecast.model());
        drop(forecast.warningsPlace().in(earlier), text -> ofRange.contains(text) || headline.contains(text));
        range.ifPresent(known -> drop(known.assumptionsPlace().in(earlier), centres::equals));
        return FrozenPublication.of(earlier);
    }

    private static void drop(JsonNode sentences, Predicate<String> added) {
        if (sentences instanceof ArrayNode list) {
            list.removeIf(sentence -> added.test(sentence.asText()));
        }
    }
}
