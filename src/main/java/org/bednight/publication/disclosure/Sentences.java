package org.bednight.publication.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.bednight.projection.headline.HeadlineWords;
import org.bednight.publication.frozen.Frozen;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.PublishedPosition;

/** Leaves out of a publication's assumptions and warnings those that may hold a count. */
final class Sentences {

    private static final List<String> PLACES = List.of(
            "/forecast/assumptions",
            "/forecast/warnings",
            "/forecast/range/assumptions",
            "/forecast/range/warnings",
            "/activity/warnings",
            "/activityYearBefore/warnings");

    /** What may stand in a sentence: dates, years, prices, and settings in brackets. */
    private static final String HARMLESS =
            "\\d{4}-\\d\\d-\\d\\d|£[\\d,.]+|\\([^)]*\\)|20\\d\\d-\\d\\d|\\b\\d+ April|[\\d.]+ ?%";

    private static final HeadlineWords WORDS = new HeadlineWords(HeadlineWords::exact);

    private Sentences() {}

    static void screen(Frozen frozen, Redaction redaction) {
        for (var place : PLACES) {
            keep(redaction, place, sentence -> !mayHoldCount(sentence), Rule.SMALL_COUNT);
        }
        position(frozen, redaction);
    }

    /** Words the position by the rounded figures. The exact outturn and chance stand in no sentence. */
    private static void position(Frozen frozen, Redaction redaction) {
        var exact = PublishedPosition.find(FrozenPublication.of(frozen.copy()))
                .map(WORDS::cautions)
                .orElse(List.of());
        var told = PublishedPosition.find(FrozenPublication.of(redaction.root()));
        for (var place : List.of("/forecast/warnings", "/forecast/range/warnings")) {
            keep(redaction, place, sentence -> !exact.contains(sentence) && !sentence.contains("£"), Rule.ROUNDED);
        }
        redaction.replace("/forecast/headline", told.map(WORDS::headline).orElse("withheld"), Rule.ROUNDED);
        if (redaction.root().at("/forecast/warnings") instanceof ArrayNode warnings) {
            var cautions = told.map(WORDS::cautions).orElse(List.of());
            for (int place = 0; place < cautions.size(); place++) {
                warnings.insert(place, cautions.get(place));
            }
        }
    }

    private static void keep(Redaction redaction, String place, Predicate<String> which, Rule rule) {
        if (redaction.root().at(place) instanceof ArrayNode sentences) {
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
