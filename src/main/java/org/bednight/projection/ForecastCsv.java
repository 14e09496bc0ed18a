package org.bednight.projection;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bednight.estate.Sector;
import org.bednight.exchange.Cell;
import org.bednight.exchange.CsvWriter;
import org.bednight.money.Money;
import org.bednight.projection.range.Range;
import org.jspecify.annotations.Nullable;

/**
 * A forecast as a table: a row for each sector of each period, so that the sums of a pivot are right. Rows of all sectors
 * together come in only where they are asked for.
 *
 * <p>Each row names its authority, year, as-at date and model, and repeats the year's budget and range: files of several
 * forecasts can be put together.
 */
final class ForecastCsv {

    private static final List<String> HEADINGS = List.of(
            "authority",
            "authorityName",
            "financialYear",
            "asAt",
            "model",
            "yearBudget",
            "yearCostP10",
            "yearCostMedian",
            "yearCostP90",
            "period",
            "month",
            "status",
            "sector",
            "actualNights",
            "projectedNights",
            "actualCost",
            "projectedCost",
            "cumulativeCost",
            "cumulativeBudget",
            "cumulativeCostP10",
            "cumulativeCostP90");

    private static final String ALL_SECTORS = "ALL";
    private static final String LOW = "0.1";
    private static final String HIGH = "0.9";

    private final StringWriter text = new StringWriter();
    private final CsvWriter table = CsvWriter.of(text, HEADINGS);
    private final Map<Sector, Money> cumulative = new HashMap<>();
    private final List<Cell> ofTheYear;

    private ForecastCsv(Forecast forecast) {
        this.ofTheYear = yearCells(forecast);
    }

    /** Returns the rows of each sector of each period. */
    static String bySector(Forecast forecast) {
        var csv = new ForecastCsv(forecast);
        forecast.periods().forEach(csv::sectors);
        return csv.text.toString();
    }

    /** Returns the rows of each sector, and after those of a period one of all sectors together. */
    static String withTotals(Forecast forecast) {
        var csv = new ForecastCsv(forecast);
        forecast.periods().forEach(period -> {
            csv.sectors(period);
            csv.total(period);
        });
        return csv.text.toString();
    }

    private static List<Cell> yearCells(Forecast forecast) {
        var range = forecast.range();
        return List.of(
                Cell.text(forecast.authority().code().value()),
                Cell.text(forecast.authority().name()),
                Cell.text(forecast.financialYear().toString()),
                Cell.date(forecast.asAt()),
                Cell.text(forecast.model().name()),
                Cell.amount(forecast.budget()),
                of(range, present -> present.quantiles().get(LOW)),
                of(range, Range::median),
                of(range, present -> present.quantiles().get(HIGH)));
    }

    private void sectors(Forecast.OfPeriod period) {
        for (var sector : period.sectors()) {
            var cost = cumulative.merge(sector.sector(), sector.outturn().cost(), Money::plus);
            row(
                    period,
                    sector.sector().name(),
                    sector.actual(),
                    sector.projected(),
                    List.of(Cell.amount(cost), Cell.empty(), Cell.empty(), Cell.empty()));
        }
    }

    private void total(Forecast.OfPeriod period) {
        var range = period.range();
        row(
                period,
                ALL_SECTORS,
                period.actual(),
                period.projected(),
                List.of(
                        Cell.amount(period.cumulativeCost()),
                        Cell.amount(period.cumulativeBudget()),
                        of(
                                range,
                                present -> present.cumulativeCost().quantiles().get(LOW)),
                        of(
                                range,
                                present -> present.cumulativeCost().quantiles().get(HIGH))));
    }

    private void row(
            Forecast.OfPeriod period,
            String sector,
            Forecast.Figures actual,
            Forecast.Figures projected,
            List<Cell> cumulated) {
        var ofThePeriod = List.of(
                Cell.text(period.period()),
                Cell.text(period.month()),
                Cell.text(period.status()),
                Cell.text(sector),
                Cell.number(actual.bedNights()),
                Cell.number(projected.bedNights()),
                Cell.amount(actual.cost()),
                Cell.amount(projected.cost()));
        table.row(Stream.of(ofTheYear, ofThePeriod, cumulated)
                .flatMap(List::stream)
                .toArray(Cell[]::new));
    }

    private static <T> Cell of(@Nullable T range, Function<T, @Nullable Money> amount) {
        return Cell.amount(range == null ? null : amount.apply(range));
    }
}
