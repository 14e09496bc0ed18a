package org.bednight.publication.frozen;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.bednight.forecast.stay.LevelChange;
import org.bednight.projection.headline.HeadlineWords;
import org.bednight.projection.headline.YearPosition;

/**
 * The form of publications that were frozen before a range said which of mean and median stands first, and warned of a
 * change of the level of arrivals: neither is in them, so that such a publication verifies as it was published.
 */
final class BeforeCentres {

    private static final HeadlineWords WORDS = new HeadlineWords(HeadlineWords::exact);

    private BeforeCentres() {}

    /** Returns whether a publication has this form. */
    static boolean isFormOf(FrozenPublication frozen) {
        return frozen.forecast()
                .findRange()
                .filter(range -> !range.statesCentre())
                .isPresent();
    }

    /** Returns a document as it would have been in this form. */
    static FrozenPublication of(FrozenPublication document) {
        var earlier = document.copy();
        PublishedPosition.find(document)
                .flatMap(YearPosition::medianFirst)
                .map(median -> WORDS.medianFirst(median) + " ")
                .ifPresent(first -> document.forecast().findHeadline().ifPresent(headline -> document.forecast()
                        .headlinePlace()
                        .set(earlier, TextNode.valueOf(headline.replace(first, "")))));
        document.forecast().warningPlaces().forEach(place -> {
            if (place.in(earlier) instanceof ArrayNode warnings) {
                warnings.removeIf(sentence -> LevelChange.isWarning(sentence.asText()));
            }
        });
        return FrozenPublication.of(earlier);
    }
}
