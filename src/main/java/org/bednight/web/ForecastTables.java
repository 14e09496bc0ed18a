package org.bednight.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.money.Money;
import org.bednight.projection.Forecast;
import org.bednight.projection.range.Range;
import org.bednight.publication.style.Wording;
import org.bednight.web.ForecastView.Row;
import org.bednight.web.ForecastView.Table;
import org.jspecify.annotations.Nullable;

/** Writes the tables of a forecast. */
final class ForecastTables {

    private static final String ONE_BY_ONE = "rounded one by one: parts may differ from their total by a unit";

    private final Forecast forecast;
    private final Wording wording;
    private final ShownAmounts amounts;
    private final SectorSums sums;
    private final String query;

    /** @param query that of the forecast, for the addresses of the traces */
    ForecastTables(Forecast forecast, Wording wording, String query) {
        this.forecast = forecast;
        this.wording = wording;
        this.amounts = new ShownAmounts(wording);
        this.sums = new SectorSums(forecast, amounts);
        this.query = query;
    }

    private String trace(String part) {
        return "/authorities/%s/trace?%s%s".formatted(forecast.authority().code(), query, part);
    }

    List<Table> all() {
        return Stream.concat(Stream.of(budget(), sectors(), periods()), Stream.concat(Stream.of(funding()), parts()))
                .toList();
    }

    /** Whose nights the cost is, by the best estimate; none where there is no range. */
    private Stream<Table> parts() {
        return Stream.ofNullable(forecast.range()).flatMap(range -> Stream.ofNullable(range.committed())
                .flatMap(committed ->
                        Stream.ofNullable(range.expected()).map(expected -> parts(range, committed, expected))));
    }

    private Table parts(Range range, Range.Part committed, Range.Part expected) {
        var costs = amounts.parts(List.of(forecast.actual().cost(), committed.cost(), expected.cost()));
        return new Table(
                "Committed and expected, by the best estimate, " + wording.units(),
                List.of("Whose nights", "Bed nights", "Cost"),
                List.of(
                        part("Slept so far", forecast.actual().bedNights(), costs.get(0)),
                        part("Committed: children who are in", committed.bedNights(), costs.get(1)),
                        part("Expected: children not yet seen", expected.bedNights(), costs.get(2))),
                part("Mean of the year", range.nights().mean(), cell(range.mean())));
    }

    private static Row part(String name, BigDecimal bedNights, String cost) {
        return new Row(name, List.of(Wording.nights(bedNights), cost));
    }

    private Table budget() {
        var variance = forecast.variance();
        return new Table(
                "Budget, " + wording.units(),
                List.of("Line", "Budget", "Actual to date", "Forecast outturn", "Variance", "Variance %"),
                List.of(),
                new Row(
                        "Remand bed nights",
                        List.of(
                                cell(forecast.budget()),
                                sums.total().get(0),
                                cell(forecast.outturn().cost()),
                                variance == null ? PageWords.NONE : wording.varianceInWords(variance.pounds()),
                                Optional.ofNullable(forecast.variancePercent())
                                        .map(wording::variancePercent)
                                        .orElse(PageWords.NONE)),
                        trace("")));
    }

    private Table sectors() {
        var rows = IntStream.range(0, forecast.sectors().size())
                .mapToObj(place -> sector(forecast.sectors().get(place), sums.row(place)))
                .toList();
        return new Table(
                "By sector, %s%s".formatted(wording.units(), sums.addsUp() ? "" : "; " + ONE_BY_ONE),
                isOver()
                        ? List.of("Sector", "Nights", "Outturn")
                        : List.of(
                                "Sector", "Nights so far", "Cost so far", "Nights to come", "Cost to come", "Outturn"),
                rows,
                figures("Total", forecast.actual(), forecast.projected(), sums.total(), trace("")));
    }

    private Row sector(Forecast.OfSector sector, List<String> costs) {
        return figures(
                wording.sector(sector.sector().name()),
                sector.actual(),
                sector.projected(),
                costs,
                trace("&sector=" + sector.sector().name()));
    }

    /** In a year that is over nothing is to come. */
    private boolean isOver() {
        return forecast.financialYear().isOverAt(forecast.asAt());
    }

    private Row figures(
            String name, Forecast.Figures actual, Forecast.Figures projected, List<String> costs, String address) {
        return new Row(
                name,
                isOver()
                        ? List.of(Wording.nights(actual.bedNights()), costs.get(2))
                        : List.of(
                                Wording.nights(actual.bedNights()),
                                costs.get(0),
                                Wording.nights(projected.bedNights()),
                                costs.get(1),
                                costs.get(2)),
                address);
    }

    private Table periods() {
        var costs = amounts.months(forecast.periods().stream()
                .map(period -> period.outturn().cost())
                .toList());
        var rows = IntStream.range(0, costs.size())
                .mapToObj(place -> period(forecast.periods().get(place), costs.get(place)))
                .toList();
        return new Table(
                "By period, " + wording.units(),
                List.of("Period", "Bed nights", "Cost", "Cumulative cost", "Cumulative budget"),
                rows,
                null);
    }

    private Row period(Forecast.OfPeriod period, String cost) {
        return new Row(
                "%s (%s)".formatted(wording.period(period.period()), period.status()),
                List.of(
                        Wording.nights(period.outturn().bedNights()),
                        cost,
                        cell(period.cumulativeCost()),
                        cell(period.cumulativeBudget())),
                trace("&period=" + period.period()));
    }

    private Table funding() {
        var shares = amounts.parts(
                forecast.funding().stream().map(funding -> funding.amount()).toList());
        var rows = IntStream.range(0, shares.size())
                .mapToObj(place -> new Row(
                        forecast.funding().get(place).funder(),
                        List.of(forecast.funding().get(place).status(), shares.get(place))))
                .toList();
        return new Table(
                "Who funds the year, " + wording.units(),
                2,
                List.of("Funder", "Status", "Allocation"),
                rows,
                new Row("Budget", List.of("", cell(forecast.budget()))));
    }

    private String cell(@Nullable Money amount) {
        return PageWords.cell(wording, amount);
    }
}
