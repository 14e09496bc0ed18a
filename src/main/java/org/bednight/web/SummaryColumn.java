package org.bednight.web;

import org.jspecify.annotations.Nullable;

/** The columns of the first page's table, in their order. */
enum SummaryColumn {
    AUTHORITY("Authority", HomeOrder.NAME, false),
    YEAR("Year", null, false),
    VARIANCE("Projected variance", HomeOrder.VARIANCE, true),
    CHANCE("Chance of an overspend", HomeOrder.CHANCE, false),
    RATING("Rating", null, false),
    RANGE("Range against budget", null, false),
    MOVEMENT("Since last publication", HomeOrder.MOVEMENT, true),
    IMPORT("Last import", HomeOrder.IMPORT, false);

    private final String words;
    private final @Nullable HomeOrder order;
    private final boolean number;

    SummaryColumn(String words, @Nullable HomeOrder order, boolean number) {
        this.words = words;
        this.order = order;
        this.number = number;
    }

    HomeView.Column view(HomeQuery query) {
        return new HomeView.Column(words, order == null ? null : query.address("/", order), sorted(query), number);
    }

    private @Nullable String sorted(HomeQuery query) {
        if (order != query.sort) {
            return null;
        }
        return order == HomeOrder.NAME ? "ascending" : "descending";
    }
}
