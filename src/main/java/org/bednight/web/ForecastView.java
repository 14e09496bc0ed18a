package org.bednight.web;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a forecast shows, written out.
 *
 * @param query the query of this forecast, for the addresses of its table, trace and JSON
 * @param figures the four figures of the first screen
 * @param answers how much, better or worse, and what causes it
 * @param fan the chart of cumulative cost
 * @param methods the plan's method and the best estimate, side by side
 */
public record ForecastView(
        Authority authority,
        String year,
        String asAt,
        String query,
        Form form,
        String headline,
        List<Figure> figures,
        List<String> answers,
        Picture fan,
        List<Method> methods,
        String centres,
        List<Table> tables,
        List<String> warnings,
        List<String> assumptions) {

    public ForecastView {
        figures = List.copyOf(figures);
        answers = List.copyOf(answers);
        methods = List.copyOf(methods);
        tables = List.copyOf(tables);
        warnings = List.copyOf(warnings);
        assumptions = List.copyOf(assumptions);
    }

    /** Whose forecast. */
    public record Authority(String code, String name) {}

    /** A figure in words, and what it is. */
    public record Figure(String what, String words, String more) {}

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

    /** A row of a table. */
    public record Row(String name, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }
}
