package org.bednight.publication.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.bednight.projection.headline.HeadlineWords;
import org.bednight.publication.frozen.FrozenActivity;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.Place;
import org.bednight.publication.frozen.PublishedPosition;

/** Leaves out of a publication's assumptions and warnings those that may hold a count. */
final class Sentences {

    /** What may stand in a sentence: dates, years, prices, and settings in brackets. */
    private static final String HARMLESS =
            "\\d{4}-\\d\\d-\\d\\d|£[\\d,.]+|\\([^)]*\\)|20\\d\\d-\\d\\d|\\b\\d+ April|[\\d.]+ ?%";

    private static final HeadlineWords WORDS = new HeadlineWords(HeadlineWords::exact);

    private Sentences() {}

    static void screen(FrozenPublication frozen, Redaction redaction) {
        for (var place : places(frozen)) {
            keep(redaction, place, sentence -> !mayHoldCount(sentence), Rule.SMALL_COUNT);
        }
        position(frozen, redaction);
    }

    private static List<Place> places(FrozenPublication frozen) {
        var forecast = frozen.forecast();
        var places = new ArrayList<Place>(List.of(forecast.assumptionsPlace(), forecast.warningsPlace()));
        forecast.findRange().ifPresent(range -> {
            places.add(range.assumptionsPlace());
            places.add(range.warningsPlace());
        });
        frozen.activities().stream().map(FrozenActivity::warningsPlace).forEach(places::add);
        return places;
    }

    /** Words the position by the rounded figures. The exact outturn and chance stand in no sentence. */
    private static void position(FrozenPublication frozen, Redaction redaction) {
        var exact = PublishedPosition.find(frozen).map(WORDS::cautions).orElse(List.of());
        var redacted = PublishedPosition.find(redaction.redacted());
        for (var place : frozen.forecast().warningPlaces()) {
            keep(redaction, place, sentence -> !exact.contains(sentence) && !sentence.contains("£"), Rule.ROUNDED);
        }
        redaction.replace(
                frozen.forecast().headlinePlace(), redacted.map(WORDS::headline).orElse("withheld"), Rule.ROUNDED);
        if (frozen.forecast().warningsPlace().in(redaction.root()) instanceof ArrayNode warnings) {
            var cautions = redacted.map(WORDS::cautions).orElse(List.of());
            for (int place = 0; place < cautions.size(); place++) {
                warnings.insert(place, cautions.get(place));
            }
        }
    }

    private static void keep(Redaction redaction, Place place, Predicate<String> which, Rule rule) {
        if (place.in(redaction.root()) instanceof ArrayNode sentences) {
            var kept = new ArrayList<JsonNode>();
            sentences.forEach(sentence -> {
                if (which.test(sentence.asText())) {
                    kept.add(sentence);
                }
            });
            if (kept.size() < sentences.size()) {
                redaction.empty(place, rule);
                sentences.addAll(kept);
            }
        }
    }

    static boolean mayHoldCount(String sentence) {
        return sentence.replaceAll(HARMLESS, "").matches(".*\\d.*");
    }
}
