package org.bednight.remand.nights;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.bednight.exchange.Cell;
import org.bednight.exchange.CsvWriter;
import org.jspecify.annotations.Nullable;

/** A year's bed nights as a table: each period's sectors, then the period as a whole. */
final class BedNightCsv {

    private static final List<String> HEADINGS = List.of(
            "period",
            "month",
            "sector",
            "bedNights",
            "cost",
            "averagePrice",
            "children",
            "episodes",
            "remanded",
            "nightsPerEpisode");

    private static final String ALL_SECTORS = "ALL";

    private BedNightCsv() {}

    static String of(BedNights bedNights) {
        var text = new StringWriter();
        var table = CsvWriter.of(text, HEADINGS);
        for (var month : bedNights.months()) {
            for (var sector : month.sectors()) {
                row(table, month, sector.sector().name(), sector.figures());
            }
            row(table, month, ALL_SECTORS, month.total());
        }
        return text.toString();
    }

    private static void row(CsvWriter table, BedNights.Month month, String sector, BedNightFigures figures) {
        table.row(
                Cell.text(month.period()),
                Cell.text(month.month()),
                Cell.text(sector),
                Cell.number(figures.bedNights()),
                Cell.amount(figures.cost()),
                Cell.amount(figures.averagePrice()),
                optional(figures.children()),
                optional(figures.episodes()),
                optional(figures.remanded()),
                Cell.optional(figures.nightsPerEpisode()));
    }

    private static Cell optional(@Nullable Integer count) {
        return Cell.optional(count == null ? null : BigDecimal.valueOf(count));
    }
}
