package org.bednight.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import org.bednight.publication.overview.ForecastSummary;
import org.jspecify.annotations.Nullable;

/** An order of the first page's table. Those without the figure come last. */
public enum HomeOrder {
    NAME(Comparator.comparing(row -> row.authority().name().toLowerCase(Locale.UK))),
    VARIANCE(largestFirst(ForecastSummary::variance)),
    CHANCE(largestFirst(ForecastSummary::probabilityOfOverspend)),
    MOVEMENT(largestFirst(ForecastSummary::movement)),
    IMPORT(largestFirst(ForecastSummary::lastImport));

    private final Comparator<ForecastSummary> comparator;

    HomeOrder(Comparator<ForecastSummary> comparator) {
        this.comparator = comparator;
    }

    Comparator<ForecastSummary> comparator() {
        return comparator;
    }

    private static <T extends Comparable<? super T>> Comparator<ForecastSummary> largestFirst(
            Function<ForecastSummary, @Nullable T> figure) {
        return Comparator.comparing(figure, Comparator.nullsLast(Comparator.<T>reverseOrder()));
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if there is no such order
     */
    public static HomeOrder parse(String text) {
        return Arrays.stream(values())
                .filter(order -> order.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "An order is one of %s, but was '%s'".formatted(Arrays.toString(values()), text)));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
