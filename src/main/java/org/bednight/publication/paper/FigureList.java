package org.bednight.publication.paper;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.bednight.exchange.Cell;
import org.bednight.exchange.CsvWriter;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.Frozen;

/** A publication's figures as lines for machines: what it is of, what is measured, and the value. */
public final class FigureList {

    private static final List<String> HEADINGS =
            List.of("publication", "authority", "asAt", "period", "sector", "measure", "value", "marking");

    private static final String YEAR = "year";
    private static final String ALL = "ALL";

    private final Frozen frozen;
    private final String marking;
    private final StringWriter text = new StringWriter();
    private final CsvWriter table = CsvWriter.of(text, HEADINGS);

    private FigureList(Frozen frozen, String marking) {
        this.frozen = frozen;
        this.marking = marking;
    }

    /**
     * Returns the lines as CSV.
     *
     * @param marking for each line; empty where the file is public
     */
    public static String of(Frozen frozen, Optional<String> marking) {
        var list = new FigureList(frozen, marking.orElse("Public"));
        list.year();
        for (var period : frozen.list("/forecast/periods")) {
            list.period(period);
        }
        for (var line : frozen.list("/funding/funders")) {
            list.row(YEAR, ALL, "funding from " + line.text("/funder"), line.figure("/amount"));
        }
        list.movement("movement", frozen.list("/movement/steps"));
        list.movement(
                "movement since %s".formatted(frozen.text("/replaces/number")),
                frozen.list("/replaces/movement/steps"));
        for (var scenario : frozen.list("/scenarios")) {
            list.scenario(scenario);
        }
        return list.text.toString();
    }

    private void movement(String name, List<Frozen> steps) {
        for (var step : steps) {
            var measure = "%s by %s".formatted(name, step.text("/words"));
            for (var part : step.list("/sectors")) {
                row(YEAR, part.text("/sector"), measure, part.figure("/amount"));
            }
            row(YEAR, ALL, measure, step.figure("/amount"));
        }
    }

    private void year() {
        var forecast = frozen.at("/forecast");
        for (var measure : List.of("budget", "variance", "variancePercent", "varianceToDate", "openPlacements")) {
            row(YEAR, ALL, measure, forecast.figure("/" + measure));
        }
        outturn(YEAR, ALL, forecast);
        for (var sector : forecast.list("/sectors")) {
            outturn(YEAR, sector.text("/sector"), sector);
        }
        var activity = frozen.at("/activity/total/year");
        for (var measure : List.of("children", "episodes", "remanded", "nightsPerEpisode")) {
            row(YEAR, ALL, measure, activity.figure("/" + measure));
        }
        if (forecast.has("/range")) {
            range(forecast.at("/range"));
        }
    }

    private void range(Frozen range) {
        for (var measure : List.of("mean", "median", "probabilityOfOverspend", "expectedOverspend")) {
            row(YEAR, ALL, measure, range.figure("/" + measure));
        }
        for (var part : List.of("0.025", "0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "0.95", "0.975")) {
            row(YEAR, ALL, "quantile " + part, range.figure("/quantiles/" + part));
        }
        for (var part : List.of("0.5", "0.8", "0.9", "0.95")) {
            row(YEAR, ALL, "budgetFor " + part, range.figure("/budgetFor/" + part));
        }
    }

    private void scenario(Frozen scenario) {
        for (var measure : List.of("bedNights", "outturn", "budget", "variance", "probabilityOfOverspend")) {
            row(
                    YEAR,
                    ALL,
                    "%s if: %s".formatted(measure, scenario.text("/name")),
                    scenario.figure("/figures/" + measure));
        }
    }

    private void period(Frozen period) {
        var code = period.text("/period");
        for (var sector : period.list("/sectors")) {
            outturn(code, sector.text("/sector"), sector);
        }
        outturn(code, ALL, period);
        row(code, ALL, "cumulativeCost", period.figure("/cumulativeCost"));
        row(code, ALL, "cumulativeBudget", period.figure("/cumulativeBudget"));
    }

    private void outturn(String period, String sector, Frozen figures) {
        for (var part : List.of("actual", "projected", "outturn")) {
            row(period, sector, part + "Nights", figures.figure("/" + part + "/bedNights"));
            row(period, sector, part + "Cost", figures.figure("/" + part + "/cost"));
            row(period, sector, part + "AveragePrice", figures.figure("/" + part + "/averagePrice"));
        }
    }

    private void row(String period, String sector, String measure, Figure value) {
        table.row(
                Cell.text(frozen.text("/number")),
                Cell.text(frozen.text("/forecast/authority/code")),
                Cell.date(frozen.date("/forecast/asAt")),
                Cell.text(period),
                Cell.text(sector),
                Cell.text(measure),
                value.value() == null
                        ? (value.withheld() ? Cell.text(Figure.WITHHELD) : Cell.empty())
                        : Cell.number(value.value()),
                Cell.text(marking));
    }
}
