package org.bednight.web;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a forecast shows, written out.
 *
 * @param kept what another year, date or model leaves of the query as it is
 * @param models what there is to choose from
 * @param rating how the position is rated, and why
 * @param figures the four figures of the first screen
 * @param answers how much, better or worse, and what causes it
 * @param causes what else causes the cost, beside the sector that the third answer names
 * @param ofEpisodes whether single episodes are on record, and not only the totals of months
 * @param priceNotes the prices that are carried forward or provisional, in sentences
 * @param fan the chart of cumulative cost
 * @param distribution the chart of how likely each cost is; null where there is no range, or nothing to come
 * @param methods the plan's method and the best estimate, side by side
 */
public record ForecastView(
        YearHead head,
        Map<String, String> kept,
        List<Choice> models,
        String headline,
        String rating,
        List<String> priceNotes,
        List<Figure> figures,
        List<String> answers,
        List<String> causes,
        boolean ofEpisodes,
        Picture fan,
        @Nullable Picture distribution,
        Table distributionTable,
        List<Method> methods,
        String centres,
        List<Table> tables,
        List<String> warnings,
        List<String> assumptions) {

    public ForecastView {
        kept = Collections.unmodifiableMap(new TreeMap<>(kept));
        models = List.copyOf(models);
        priceNotes = List.copyOf(priceNotes);
        figures = List.copyOf(figures);
        answers = List.copyOf(answers);
        causes = List.copyOf(causes);
        methods = List.copyOf(methods);
        tables = List.copyOf(tables);
        warnings = List.copyOf(warnings);
        assumptions = List.copyOf(assumptions);
    }

    /** Returns where the distribution of the cost is had as CSV. */
    public String distributionCsv() {
        return "/api/v1/authorities/%s/cost-distribution.csv?%s"
                .formatted(head.authority().code(), head.datesAndUplift());
    }

    /** Returns the query of the forecast in the present. */
    public String queryNow() {
        return PageAddress.query(PageAddress.without(head.stated(), "knownAt"));
    }

    /** Returns what a form that changes the moment of knowledge keeps. */
    public Map<String, String> keptForKnownAt() {
        return PageAddress.without(head.stated(), "knownAt");
    }

    /** Returns the moment of knowledge that is stated; empty where it is now. */
    public String knownAt() {
        return head.stated().getOrDefault("knownAt", "");
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

        /** Says whether it is explained by the nights of single children. */
        public boolean isTraced() {
            return address != null && address.contains("/trace?");
        }
    }

    /** A chart as SVG with what it shows in words. */
    public record Picture(String title, String svg, String description) {}

    /** A method and what it expects. */
    public record Method(String title, String variance, String outturn, String explanation) {}

    /** One choice of several. */
    public record Choice(String value, String words, boolean chosen) {}

    /**
     * A table.
     *
     * @param words how many of its first columns hold words; the others hold figures
     */
    public record Table(
            String caption,
            int words,
            List<String> columns,
            List<Row> rows,
            @Nullable Row total) {

        /** How many columns the page has room for beside its margins. */
        public static final int MOST_COLUMNS = 8;

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** A table whose first column alone holds words. */
        public Table(String caption, List<String> columns, List<Row> rows, @Nullable Row total) {
            this(caption, 1, columns, rows, total);
        }

        /** Says whether its columns need more room than the page leaves beside its margins. */
        public boolean isWide() {
            return columns.size() > MOST_COLUMNS;
        }

        /** Says whether the column at {@code position} holds figures. */
        public boolean isNumber(int position) {
            return position >= words;
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
