package org.bednight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bednight.language.Choice;

/** A number that may be sought so that the year comes out on budget. */
public enum WhatIfGoal {
    ALLOCATION(
            "What allocation would balance the year?",
            "amount",
            Map.of("kind", "allocation", "funder", "further allocation", "amount", 0)),
    ARRIVALS("How many new remands fewer would balance the year?", "factor", Map.of("kind", "arrivals", "factor", 1)),
    STAYS("How much shorter must stays be?", "factor", Map.of("kind", "length-of-stay", "factor", 1));

    private final String question;
    private final String property;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<String, Object> adjustment;

    WhatIfGoal(String question, String property, Map<String, Object> adjustment) {
        this.question = question;
        this.property = property;
        this.adjustment = adjustment;
    }

    String question() {
        return question;
    }

    /** Returns the body of {@code …/scenarios/solve}: on top of {@code made}, the number that brings the variance to nought. */
    Map<String, Object> document(List<Map<String, Object>> made) {
        var adjustments = new ArrayList<>(made);
        adjustments.add(adjustment);
        var vary = this == ALLOCATION
                ? Map.<String, Object>of("adjustment", made.size(), "property", property)
                : Map.<String, Object>of("adjustment", made.size(), "property", property, "least", 0.1, "most", 1);
        return Map.of("adjustments", adjustments, "vary", vary, "target", Map.of("variance", 0));
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if there is no such goal
     */
    public static WhatIfGoal parse(String text) {
        return Choice.parse(WhatIfGoal.class, "What is sought", text);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
