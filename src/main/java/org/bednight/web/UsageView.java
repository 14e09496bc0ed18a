package org.bednight.web;

import java.util.List;
import org.bednight.web.ForecastView.Figure;
import org.bednight.web.ForecastView.Picture;
import org.bednight.web.ForecastView.Table;
import org.jspecify.annotations.Nullable;

/**
 * What the page of bed nights shows.
 *
 * @param figures the year so far in four figures
 * @param months bed nights by month and sector
 * @param ofEpisodes whether single episodes are on record, and not only the totals of months
 * @param staysSummary how long stays last, and on how many that rests
 */
public record UsageView(
        YearHead head,
        String headline,
        List<Figure> figures,
        List<String> warnings,
        Picture months,
        Table monthsTable,
        List<Table> tables,
        boolean ofEpisodes,
        List<String> staysSummary,
        @Nullable Picture stays,
        @Nullable Table staysTable) {

    public UsageView {
        figures = List.copyOf(figures);
        warnings = List.copyOf(warnings);
        tables = List.copyOf(tables);
        staysSummary = List.copyOf(staysSummary);
    }

    /** Returns where the bed nights by month are had as CSV. */
    public String monthsCsv() {
        return "/api/v1/authorities/%s/bed-nights.csv?%s"
                .formatted(head.authority().code(), head.dates());
    }

    /** Returns where the curve of stays is had as CSV. */
    public String staysCsv() {
        return "/api/v1/authorities/%s/lengths-of-stay.csv?%s"
                .formatted(head.authority().code(), head.datesAndUplift());
    }
}
