package org.bednight.publication.paper;

import org.bednight.language.Choice;

/** The charts of a publication, by the name in their address. */
public enum ChartKind {
    CUMULATIVE_COST("cumulative-cost"),
    MONTHLY_COST("monthly-cost"),
    MOVEMENT("movement"),
    TRACKING("tracking");

    private final String text;

    ChartKind(String text) {
        this.text = text;
    }

    /**
     * Reads a name such as {@code monthly-cost}.
     *
     * @throws IllegalArgumentException if there is no such chart
     */
    public static ChartKind parse(String text) {
        return Choice.parse(ChartKind.class, "A chart", text);
    }

    @Override
    public String toString() {
        return text;
    }
}
