package org.bednight.publication.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;

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

    private Sentences() {}

    static void screen(Redaction redaction) {
        for (var place : PLACES) {
            if (redaction.root().at(place) instanceof ArrayNode sentences) {
                var kept = new ArrayList<JsonNode>();
                sentences.forEach(sentence -> {
                    if (!mayHoldCount(sentence.asText())) {
                        kept.add(sentence);
                    }
                });
                if (kept.size() < sentences.size()) {
                    redaction.empty(place, Rule.SMALL_COUNT);
                    sentences.addAll(kept);
                }
            }
        }
    }

    static boolean mayHoldCount(String sentence) {
        return sentence.replaceAll(HARMLESS, "").matches(".*\\d.*");
    }
}
