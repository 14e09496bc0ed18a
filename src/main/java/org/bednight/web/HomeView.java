package org.bednight.web;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the first page shows.
 *
 * @param authorities how many are on record
 * @param unseen why whoever asks sees no authority, and who can help; null where files help, or there are forecasts
 * @param steps the files to upload until there is a forecast; none once all were
 * @param waiting whether the table is still to be worked out
 * @param rowsAddress from where the table alone is had
 * @param waitAddress the page with the table, for those without scripts
 * @param stated what the forecasts are asked for, which a search keeps
 */
public record HomeView(
        int authorities,
        @Nullable String unseen,
        List<FirstSteps.Step> steps,
        String search,
        boolean waiting,
        String rowsAddress,
        String waitAddress,
        Map<String, String> stated,
        String caption,
        List<Column> columns,
        List<Row> rows) {

    public HomeView {
        steps = List.copyOf(steps);
        stated = Collections.unmodifiableMap(new TreeMap<>(stated));
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Returns the query of the same forecasts as CSV or JSON, with its question mark; empty where nothing is stated. */
    public String query() {
        return stated.isEmpty() ? "" : "?" + PageAddress.query(stated);
    }

    /** Returns whether there is nothing on record. */
    public boolean isEmpty() {
        return authorities == 0;
    }

    /**
     * A column.
     *
     * @param address that sorts by it; null where that makes no sense
     * @param order {@code ascending} or {@code descending} where the table is sorted by it
     */
    public record Column(
            String words,
            @Nullable String address,
            @Nullable String order,
            boolean number) {}

    /**
     * An authority.
     *
     * @param address of its forecast; where there is none, of what is missing
     * @param bar where the budget lies in the 80 % range, as SVG
     * @param problem why there is no forecast; null where there is one
     */
    public record Row(
            String name,
            String address,
            String year,
            String asAt,
            String variance,
            String chance,
            String rating,
            String bar,
            String movement,
            String lastImport,
            @Nullable String problem) {}
}
