package org.bednight.projection;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bednight.estate.Sector;
import org.bednight.exchange.Cell;
import org.bednight.exchange.CsvWriter;
import org.bednight.money.Money;
import org.jspecify.annotations.Nullable;

/** A forecast as a table: each period's sectors, then the period as a whole. */
final class ForecastCsv {

    private static final List<String> HEADINGS = List.of(
            "period",
            "month",
            "status",
            "sector",
            "actualNights",
            "projectedNights",
            "actualCost",
            "projectedCost",
            "cumulativeCost",
            "cumulativeBudget");

    private static final String ALL_SECTORS = "ALL";

    private ForecastCsv() {}

    static String of(Forecast forecast) {
        var text = new StringWriter();
        var table = CsvWriter.of(text, HEADINGS);
        Map<Sector, Money> cumulative = new HashMap<>();
        for (var period : forecast.periods()) {
            for (var sector : period.sectors()) {
                var cost = cumulative.merge(sector.sector(), sector.outturn().cost(), Money::plus);
                row(table, period, sector.sector().name(), sector.actual(), sector.projected(), cost, null);
            }
            row(
                    table,
                    period,
                    ALL_SECTORS,
                    period.actual(),
                    period.projected(),
                    period.cumulativeCost(),
                    period.cumulativeBudget());
        }
        return text.toString();
    }

    private static void row(
            CsvWriter table,
            Forecast.OfPeriod period,
            String sector,
            Forecast.Figures actual,
            Forecast.Figures projected,
            Money cumulativeCost,
            @Nullable Money cumulativeBudget) {
        table.row(
                Cell.text(period.period()),
                Cell.text(period.month()),
                Cell.text(period.status()),
                Cell.text(sector),
                Cell.number(actual.bedNights()),
                Cell.number(projected.bedNights()),
                Cell.number(actual.cost().pounds()),
                Cell.number(projected.cost().pounds()),
                Cell.number(cumulativeCost.pounds()),
                cumulativeBudget == null ? Cell.empty() : Cell.number(cumulativeBudget.pounds()));
    }
}
