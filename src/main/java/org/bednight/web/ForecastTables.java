package org.bednight.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bednight.money.Money;
import org.bednight.projection.Forecast;
import org.bednight.publication.style.Wording;
import org.bednight.web.ForecastView.Row;
import org.bednight.web.ForecastView.Table;
import org.jspecify.annotations.Nullable;

/** Writes the tables of a forecast. */
final class ForecastTables {

    private final Forecast forecast;
    private final Wording wording;

    private final String query;

    /** @param query that of the forecast, for the addresses of the traces */
    ForecastTables(Forecast forecast, Wording wording, String query) {
        this.forecast = forecast;
        this.wording = wording;
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
        return Stream.ofNullable(forecast.range())
                .filter(range -> range.committed() != null && range.expected() != null)
                .map(range -> new Table(
                        "Committed and expected, by the best estimate, " + wording.units(),
                        List.of("Whose nights", "Bed nights", "Cost"),
                        List.of(
                                part(
                                        "Slept so far",
                                        forecast.actual().bedNights(),
                                        forecast.actual().cost()),
                                part(
                                        "Committed: children who are in",
                                        Objects.requireNonNull(range.committed())
                                                .bedNights(),
                                        Objects.requireNonNull(range.committed())
                                                .cost()),
                                part(
                                        "Expected: children not yet seen",
                                        Objects.requireNonNull(range.expected()).bedNights(),
                                        Objects.requireNonNull(range.expected()).cost())),
                        part("Mean of the year", range.nights().mean(), range.mean())));
    }

    private Row part(String name, BigDecimal bedNights, Money cost) {
        return new Row(name, List.of(Wording.nights(bedNights), cell(cost)));
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
                                cell(forecast.actual().cost()),
                                cell(forecast.outturn().cost()),
                                variance == null ? PageWords.NONE : wording.varianceInWords(variance.pounds()),
                                Optional.ofNullable(forecast.variancePercent())
                                        .map(wording::variancePercent)
                                        .orElse(PageWords.NONE)),
                        trace("")));
    }

    private Table sectors() {
        var rows = forecast.sectors().stream()
                .map(sector -> figures(
                        wording.sector(sector.sector().name()),
                        sector.actual(),
                        sector.projected(),
                        sector.outturn(),
                        trace("&sector=" + sector.sector().name())))
                .toList();
        return new Table(
                "By sector, " + wording.units(),
                List.of("Sector", "Nights so far", "Cost so far", "Nights to come", "Cost to come", "Outturn"),
                rows,
                figures("Total", forecast.actual(), forecast.projected(), forecast.outturn(), trace("")));
    }

    private Row figures(
            String name,
            Forecast.Figures actual,
            Forecast.Figures projected,
            Forecast.Figures outturn,
            String address) {
        return new Row(
                name,
                List.of(
                        Wording.nights(actual.bedNights()),
                        cell(actual.cost()),
                        Wording.nights(projected.bedNights()),
                        cell(projected.cost()),
                        cell(outturn.cost())),
                address);
    }

    private Table periods() {
        var rows = forecast.periods().stream()
                .map(period -> new Row(
                        "%s (%s)".formatted(wording.period(period.period()), period.status()),
                        List.of(
                                Wording.nights(period.outturn().bedNights()),
                                cell(period.outturn().cost()),
                                cell(period.cumulativeCost()),
                                cell(period.cumulativeBudget())),
                        trace("&period=" + period.period())))
                .toList();
        return new Table(
                "By period, " + wording.units(),
                List.of("Period", "Bed nights", "Cost", "Cumulative cost", "Cumulative budget"),
                rows,
                null);
    }

    private Table funding() {
        var rows = forecast.funding().stream()
                .map(funding -> new Row(funding.funder(), List.of(funding.status(), cell(funding.amount()))))
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
