package org.bednight.scenario.rerun;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.bednight.exchange.Cell;
import org.bednight.exchange.CsvWriter;
import org.bednight.money.Money;
import org.bednight.scenario.Comparison;
import org.jspecify.annotations.Nullable;

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
            "outturnDifference");

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
                Cell.number(figures.outturn().pounds()),
                money(figures.budget()),
                money(figures.variance()),
                number(figures.probabilityOfOverspend()),
                Cell.number(difference.pounds()));
    }

    private static Cell money(@Nullable Money amount) {
        return amount == null ? Cell.empty() : Cell.number(amount.pounds());
    }

    private static Cell number(@Nullable BigDecimal value) {
        return value == null ? Cell.empty() : Cell.number(value);
    }
}
