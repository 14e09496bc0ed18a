package org.bednight.publication;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.bednight.forecast.stay.LevelChange;
import org.bednight.projection.headline.HeadlineWords;
import org.bednight.projection.headline.YearPosition;
import org.bednight.publication.frozen.Frozen;
import org.bednight.publication.frozen.PublishedPosition;

/**
 * The form of publications that were frozen before a range said which of mean and median stands first, and warned of a
 * change of the level of arrivals: neither is in them, so that such a publication verifies as it was published.
 */
final class BeforeCentres {

    private static final HeadlineWords WORDS = new HeadlineWords(HeadlineWords::exact);

    private BeforeCentres() {}

    /** Returns whether a publication has this form. */
    static boolean isFormOf(Frozen frozen) {
        return frozen.has("/forecast/range") && !frozen.at("/forecast/range").isStated("/centre");
    }

    /** Returns a document as it would have been in this form. */
    static Frozen of(Frozen document) {
        var earlier = document.copy();
        PublishedPosition.find(document)
                .flatMap(YearPosition::medianFirst)
                .map(median -> WORDS.medianFirst(median) + " ")
                .ifPresent(first -> ((ObjectNode) earlier.at("/forecast"))
                        .put("headline", document.text("/forecast/headline").replace(first, "")));
        for (var place : List.of("/forecast/warnings", "/forecast/range/warnings")) {
            if (earlier.at(place) instanceof ArrayNode warnings) {
                warnings.removeIf(sentence -> LevelChange.isWarning(sentence.asText()));
            }
        }
        return Frozen.of(earlier);
    }
}
