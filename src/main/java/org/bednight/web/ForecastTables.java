package org.bednight.web;

import java.util.List;
import java.util.Optional;
import org.bednight.money.Money;
import org.bednight.projection.Forecast;
import org.bednight.publication.style.Wording;
import org.bednight.web.ForecastView.Row;
import org.bednight.web.ForecastView.Table;
import org.jspecify.annotations.Nullable;

/** Writes the tables of a forecast. */
final class ForecastTables {

    private static final String NONE = "–";

    private final Forecast forecast;
    private final Wording wording;

    ForecastTables(Forecast forecast, Wording wording) {
        this.forecast = forecast;
        this.wording = wording;
    }

    List<Table> all() {
        return List.of(budget(), sectors(), periods(), funding());
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
                                variance == null ? NONE : wording.varianceInWords(variance.pounds()),
                                Optional.ofNullable(forecast.variancePercent())
                                        .map(wording::variancePercent)
                                        .orElse(NONE))));
    }

    private Table sectors() {
        var rows = forecast.sectors().stream()
                .map(sector -> figures(
                        wording.sector(sector.sector().name()), sector.actual(), sector.projected(), sector.outturn()))
                .toList();
        return new Table(
                "By sector, " + wording.units(),
                List.of("Sector", "Nights so far", "Cost so far", "Nights to come", "Cost to come", "Outturn"),
                rows,
                figures("Total", forecast.actual(), forecast.projected(), forecast.outturn()));
    }

    private Row figures(String name, Forecast.Figures actual, Forecast.Figures projected, Forecast.Figures outturn) {
        return new Row(
                name,
                List.of(
                        Wording.nights(actual.bedNights()),
                        cell(actual.cost()),
                        Wording.nights(projected.bedNights()),
                        cell(projected.cost()),
                        cell(outturn.cost())));
    }

    private Table periods() {
        var rows = forecast.periods().stream()
                .map(period -> new Row(
                        "%s (%s)".formatted(wording.period(period.period()), period.status()),
                        List.of(
                                Wording.nights(period.outturn().bedNights()),
                                cell(period.outturn().cost()),
                                cell(period.cumulativeCost()),
                                cell(period.cumulativeBudget()))))
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
                List.of("Funder", "Status", "Allocation"),
                rows,
                new Row("Budget", List.of("", cell(forecast.budget()))));
    }

    private String cell(@Nullable Money amount) {
        return amount == null ? NONE : wording.cell(amount.pounds());
    }
}
