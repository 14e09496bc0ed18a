package org.bednight.web;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a forecast shows, written out.
 *
 * @param stated what the page was asked for, by parameter, with the year and the as-at date
 * @param figures the four figures of the first screen
 * @param answers how much, better or worse, and what causes it
 * @param causes what else causes the cost, beside the sector that the third answer names
 * @param priceNotes the prices that are carried forward or provisional, in sentences
 * @param fan the chart of cumulative cost
 * @param distribution the chart of how likely each cost is; null where there is no range, or nothing to come
 * @param methods the plan's method and the best estimate, side by side
 */
public record ForecastView(
        Authority authority,
        String year,
        String asAt,
        Map<String, String> stated,
        Form form,
        String headline,
        List<String> priceNotes,
        List<Figure> figures,
        List<String> answers,
        List<String> causes,
        Picture fan,
        @Nullable Picture distribution,
        Table distributionTable,
        List<Method> methods,
        String centres,
        List<Table> tables,
        List<String> warnings,
        List<String> assumptions) {

    public ForecastView {
        stated = Collections.unmodifiableMap(new TreeMap<>(stated));
        priceNotes = List.copyOf(priceNotes);
        figures = List.copyOf(figures);
        answers = List.copyOf(answers);
        causes = List.copyOf(causes);
        methods = List.copyOf(methods);
        tables = List.copyOf(tables);
        warnings = List.copyOf(warnings);
        assumptions = List.copyOf(assumptions);
    }

    /** Returns the query without what endpoints of the episode model do not take. */
    public String yearQuery() {
        return PageAddress.query(PageAddress.only(stated, "financialYear", "asAt", "knownAt", "uplift"));
    }

    /** Returns where the distribution of the cost is had as CSV. */
    public String distributionCsv() {
        return "/api/v1/authorities/%s/cost-distribution.csv?%s".formatted(authority.code(), yearQuery());
    }

    /** Returns the query of the forecast in the present. */
    public String queryNow() {
        return PageAddress.query(PageAddress.without(stated, "knownAt"));
    }

    /** Returns the query of this forecast, for the addresses of its table, trace and JSON. */
    public String query() {
        return PageAddress.query(stated);
    }

    /** Returns what a form that changes the moment of knowledge keeps. */
    public Map<String, String> keptForKnownAt() {
        return PageAddress.without(stated, "knownAt");
    }

    /** Returns the moment of knowledge that is stated; empty where it is now. */
    public String knownAt() {
        return stated.getOrDefault("knownAt", "");
    }

    /** Whose forecast. */
    public record Authority(String code, String name) {}

    /**
     * A figure in words, and what it is.
     *
     * @param address where it is explained; null where nowhere
     */
    public record Figure(
            String what,
            String words,
            String more,
            @Nullable String address) {

        /** A figure that is explained nowhere. */
        public Figure(String what, String words, String more) {
            this(what, words, more, null);
        }
    }

    /** A chart as SVG with what it shows in words. */
    public record Picture(String title, String svg, String description) {}

    /** A method and what it expects. */
    public record Method(String title, String variance, String outturn, String explanation) {}

    /**
     * What may be changed in place.
     *
     * @param kept what else the query states, which a change leaves as it is
     */
    public record Form(String financialYear, String asAt, Map<String, String> kept, List<Choice> models) {

        public Form {
            kept = Collections.unmodifiableMap(new TreeMap<>(kept));
            models = List.copyOf(models);
        }
    }

    /** One choice of several. */
    public record Choice(String value, String words, boolean chosen) {}

    /** A table: its columns after the first hold figures. */
    public record Table(
            String caption,
            List<String> columns,
            List<Row> rows,
            @Nullable Row total) {

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of a table.
     *
     * @param address where its figures are traced; null where nowhere
     */
    public record Row(
            String name, List<String> cells, @Nullable String address) {

        /** A row whose figures are traced nowhere. */
        public Row(String name, List<String> cells) {
            this(name, cells, null);
        }

        public Row {
            cells = List.copyOf(cells);
        }
    }
}
