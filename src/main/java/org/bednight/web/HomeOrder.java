package org.bednight.web;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import org.bednight.language.Choice;
import org.bednight.publication.overview.ForecastSummary;
import org.jspecify.annotations.Nullable;

/** An order of the first page's table. Those without the figure come last. */
public enum HomeOrder {
    NAME,
    VARIANCE,
    CHANCE,
    MOVEMENT,
    IMPORT;

    Comparator<ForecastSummary> comparator() {
        return switch (this) {
            case NAME -> Comparator.comparing(row -> row.authority().name().toLowerCase(Locale.UK));
            case VARIANCE -> largestFirst(ForecastSummary::variance);
            case CHANCE -> largestFirst(ForecastSummary::probabilityOfOverspend);
            case MOVEMENT -> largestFirst(ForecastSummary::movement);
            case IMPORT -> largestFirst(ForecastSummary::lastImport);
        };
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
        return Choice.parse(HomeOrder.class, "An order", text);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
