package org.bednight.publication.paper;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.bednight.exchange.Cell;
import org.bednight.exchange.CsvWriter;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenMovement;
import org.bednight.publication.frozen.FrozenOutturn;
import org.bednight.publication.frozen.FrozenPeriod;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.FrozenRange;
import org.bednight.publication.frozen.FrozenSpend;
import org.bednight.publication.frozen.FrozenWhatIf;

/** A publication's figures as lines for machines: what it is of, what is measured, and the value. */
public final class FigureList {

    private static final List<String> HEADINGS =
            List.of("publication", "authority", "asAt", "period", "sector", "measure", "value", "marking");

    private static final String YEAR = "year";
    private static final String ALL = "ALL";

    private final FrozenPublication frozen;
    private final String marking;
    private final StringWriter text = new StringWriter();
    private final CsvWriter table = CsvWriter.of(text, HEADINGS);

    private FigureList(FrozenPublication frozen, String marking) {
        this.frozen = frozen;
        this.marking = marking;
    }

    /**
     * Returns the lines as CSV.
     *
     * @param marking for each line; empty where the file is public
     */
    public static String of(FrozenPublication frozen, Optional<String> marking) {
        var list = new FigureList(frozen, marking.orElse("Public"));
        list.year();
        for (var period : frozen.forecast().periods()) {
            list.period(period);
        }
        for (var line : frozen.funding().funders()) {
            list.row(YEAR, ALL, "funding from " + line.funder(), line.amount());
        }
        frozen.findMovement().ifPresent(movement -> list.movement("movement", movement));
        frozen.findReplaces().ifPresent(replaced -> replaced.findMovement()
                .ifPresent(movement -> list.movement("movement since %s".formatted(replaced.number()), movement)));
        for (var scenario : frozen.scenarios()) {
            list.scenario(scenario);
        }
        return list.text.toString();
    }

    private void movement(String name, FrozenMovement movement) {
        for (var step : movement.steps()) {
            var measure = "%s by %s".formatted(name, step.words());
            for (var part : step.sectors()) {
                row(YEAR, part.sector(), measure, part.amount());
            }
            row(YEAR, ALL, measure, step.amount());
        }
    }

    private void year() {
        var forecast = frozen.forecast();
        year("budget", forecast.budget());
        year("variance", forecast.variance());
        year("variancePercent", forecast.variancePercent());
        year("varianceToDate", forecast.varianceToDate());
        year("openPlacements", forecast.openPlacements());
        outturn(YEAR, ALL, forecast);
        for (var sector : forecast.sectors()) {
            outturn(YEAR, sector.sector(), sector);
        }
        var activity = frozen.activity().total().year();
        year("children", activity.children());
        year("episodes", activity.episodes());
        year("remanded", activity.remanded());
        year("nightsPerEpisode", activity.nightsPerEpisode());
        forecast.findRange().ifPresent(this::range);
    }

    private void range(FrozenRange range) {
        year("mean", range.mean());
        year("median", range.median());
        year("probabilityOfOverspend", range.probabilityOfOverspend());
        year("expectedOverspend", range.expectedOverspend());
        for (var part : List.of("0.025", "0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "0.95", "0.975")) {
            year("quantile " + part, range.quantile(part));
        }
        for (var part : List.of("0.5", "0.8", "0.9", "0.95")) {
            year("budgetFor " + part, range.budgetFor(part));
        }
    }

    private void scenario(FrozenWhatIf scenario) {
        var figures = scenario.figures();
        var name = " if: " + scenario.name();
        year("bedNights" + name, figures.bedNights());
        year("outturn" + name, figures.outturn());
        year("budget" + name, figures.budget());
        year("variance" + name, figures.variance());
        year("probabilityOfOverspend" + name, figures.probabilityOfOverspend());
    }

    private void period(FrozenPeriod period) {
        var code = period.period();
        for (var sector : period.sectors()) {
            outturn(code, sector.sector(), sector);
        }
        outturn(code, ALL, period);
        row(code, ALL, "cumulativeCost", period.cumulativeCost());
        row(code, ALL, "cumulativeBudget", period.cumulativeBudget());
    }

    private void outturn(String period, String sector, FrozenOutturn figures) {
        spend(period, sector, "actual", figures.actual());
        spend(period, sector, "projected", figures.projected());
        spend(period, sector, "outturn", figures.outturn());
    }

    private void spend(String period, String sector, String part, FrozenSpend spend) {
        row(period, sector, part + "Nights", spend.bedNights());
        row(period, sector, part + "Cost", spend.cost());
        row(period, sector, part + "AveragePrice", spend.averagePrice());
    }

    private void year(String measure, Figure value) {
        row(YEAR, ALL, measure, value);
    }

    private void row(String period, String sector, String measure, Figure value) {
        table.row(
                Cell.text(frozen.number()),
                Cell.text(frozen.forecast().authority().value()),
                Cell.date(frozen.forecast().asAt()),
                Cell.text(period),
                Cell.text(sector),
                Cell.text(measure),
                value.value() == null
                        ? (value.withheld() ? Cell.text(Figure.WITHHELD) : Cell.empty())
                        : Cell.number(value.value()),
                Cell.text(marking));
    }
}
