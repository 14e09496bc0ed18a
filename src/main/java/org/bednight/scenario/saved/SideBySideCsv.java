package org.bednight.scenario.saved;

import java.io.StringWriter;
import java.util.List;
import org.bednight.exchange.Cell;
import org.bednight.exchange.CsvWriter;
import org.bednight.money.Money;
import org.bednight.scenario.Comparison;

/** Saved scenarios as a table: the forecast itself, then a row for each of them. */
final class SideBySideCsv {

    private static final List<String> HEADINGS = List.of(
            "scenario",
            "version",
            "bedNights",
            "outturn",
            "budget",
            "variance",
            "probabilityOfOverspend",
            "outturnDifference",
            "rating");

    private SideBySideCsv() {}

    static String of(SideBySide compared) {
        var text = new StringWriter();
        var table = CsvWriter.of(text, HEADINGS);
        row(table, "", Cell.empty(), compared.base(), Money.ZERO);
        for (var column : compared.scenarios()) {
            row(
                    table,
                    column.name().value(),
                    Cell.number(column.version()),
                    column.scenario(),
                    column.difference().outturn());
        }
        return text.toString();
    }

    private static void row(CsvWriter table, String name, Cell version, Comparison.Figures figures, Money difference) {
        table.row(
                Cell.text(name),
                version,
                Cell.number(figures.bedNights()),
                Cell.amount(figures.outturn()),
                Cell.amount(figures.budget()),
                Cell.amount(figures.variance()),
                Cell.optional(figures.probabilityOfOverspend()),
                Cell.amount(difference),
                Cell.text(figures.rating() == null ? "" : figures.rating()));
    }
}
