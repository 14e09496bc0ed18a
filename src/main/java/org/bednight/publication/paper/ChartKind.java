package org.bednight.publication.paper;

import java.util.Arrays;
import java.util.stream.Collectors;

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
        return Arrays.stream(values())
                .filter(kind -> kind.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A chart is one of %s, but was '%s'"
                        .formatted(
                                Arrays.stream(values()).map(ChartKind::toString).collect(Collectors.joining(", ")),
                                text)));
    }

    @Override
    public String toString() {
        return text;
    }
}
