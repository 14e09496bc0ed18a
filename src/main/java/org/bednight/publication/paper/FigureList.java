package org.bednight.publication.paper;

import static org.bednight.publication.paper.FigureLines.ALL;
import static org.bednight.publication.paper.FigureLines.YEAR;

import java.util.List;
import java.util.Optional;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenOutturn;
import org.bednight.publication.frozen.FrozenPeriod;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.FrozenRange;
import org.bednight.publication.frozen.FrozenSpend;
import org.bednight.publication.frozen.FrozenWhatIf;
import org.bednight.publication.paper.FigureLines.Form;
import org.bednight.publication.style.Wording;

/**
 * A publication's figures as lines for machines: what it is of, what is measured, the value as it was frozen, and how the
 * house style shows it. A value is in pounds, and a variance in it is the outturn less the budget, whatever the house style.
 */
public final class FigureList {

    private final FrozenPublication frozen;
    private final FigureLines lines;

    private FigureList(FrozenPublication frozen, FigureLines lines) {
        this.frozen = frozen;
        this.lines = lines;
    }

    /**
     * Returns the lines as CSV.
     *
     * @param marking for each line; empty where the file is public
     */
    public static String of(FrozenPublication frozen, Wording wording, Optional<String> marking) {
        var lines = new FigureLines(frozen, wording, marking.orElse("Public"));
        var list = new FigureList(frozen, lines);
        list.year();
        for (var period : frozen.forecast().periods()) {
            list.period(period);
        }
        var compared = new ComparedFigures(frozen, lines);
        compared.funding();
        compared.movements();
        compared.years();
        for (var scenario : frozen.scenarios()) {
            list.scenario(scenario);
        }
        list.mitigations();
        return lines.toString();
    }

    private void year() {
        var forecast = frozen.forecast();
        lines.year("budget", forecast.budget(), Form.MONEY);
        lines.year("variance", forecast.variance(), Form.VARIANCE);
        lines.year("variancePercent", forecast.variancePercent(), Form.PERCENT);
        lines.year("varianceToDate", forecast.varianceToDate(), Form.VARIANCE);
        lines.year("budgetToDate", forecast.actual().cost().minus(forecast.varianceToDate()), Form.MONEY);
        frozen.findRoundedTotal().ifPresent(outturn -> lines.year("outturnRounded", Figure.of(outturn), Form.MONEY));
        lines.year("openPlacements", forecast.openPlacements(), Form.NIGHTS);
        outturn(YEAR, ALL, forecast);
        for (var sector : forecast.sectors()) {
            outturn(YEAR, sector.sector(), sector);
        }
        var activity = frozen.activity().total().year();
        lines.year("children", activity.children(), Form.NIGHTS);
        lines.year("episodes", activity.episodes(), Form.NIGHTS);
        lines.year("remanded", activity.remanded(), Form.NIGHTS);
        lines.year("nightsPerEpisode", activity.nightsPerEpisode(), Form.AVERAGE);
        forecast.findRange().ifPresent(this::range);
    }

    private void range(FrozenRange range) {
        lines.year("mean", range.mean(), Form.MONEY);
        lines.year("median", range.median(), Form.MONEY);
        lines.year("probabilityOfOverspend", range.probabilityOfOverspend(), Form.CHANCE);
        lines.year("expectedOverspend", range.expectedOverspend(), Form.MONEY);
        for (var part : List.of("0.025", "0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "0.95", "0.975")) {
            lines.year("quantile " + part, range.quantile(part), Form.MONEY);
        }
        for (var part : List.of("0.5", "0.8", "0.9", "0.95")) {
            lines.year("budgetFor " + part, range.budgetFor(part), Form.MONEY);
        }
        range.findCommitted().ifPresent(part -> part("committed", part));
        range.findExpected().ifPresent(part -> part("growth", part));
        lines.year("meanNights", range.meanNights(), Form.NIGHTS);
        lines.year("reserve", frozen.definition().reserve(), Form.MONEY);
    }

    /** Of a part of the range no average price is frozen. */
    private void part(String name, FrozenSpend spend) {
        lines.year(name + "Nights", spend.bedNights(), Form.NIGHTS);
        lines.year(name + "Cost", spend.cost(), Form.MONEY);
    }

    private void scenario(FrozenWhatIf scenario) {
        figures(" if: " + scenario.name(), scenario.figures(), Form.CHANCE);
        int number = 1;
        for (var step : scenario.steps()) {
            figures(" if: %s, step %d".formatted(scenario.name(), number++), step, Form.POINTS);
        }
        for (var other : scenario.others()) {
            lines.year("%s if: %s".formatted(other.name(), scenario.name()), other.cost(), Form.MONEY);
        }
    }

    private void figures(String name, FrozenWhatIf.Figures figures, Form chance) {
        lines.year("bedNights" + name, figures.bedNights(), Form.NIGHTS);
        lines.year("outturn" + name, figures.outturn(), Form.MONEY);
        lines.year("budget" + name, figures.budget(), Form.MONEY);
        lines.year("variance" + name, figures.variance(), Form.VARIANCE);
        lines.year("probabilityOfOverspend" + name, figures.probabilityOfOverspend(), chance);
    }

    private void period(FrozenPeriod period) {
        var code = period.period();
        for (var sector : period.sectors()) {
            outturn(code, sector.sector(), sector);
        }
        outturn(code, ALL, period);
        lines.line(code, ALL, "cumulativeCost", period.cumulativeCost(), Form.MONEY);
        lines.line(code, ALL, "cumulativeBudget", period.cumulativeBudget(), Form.MONEY);
    }

    private void outturn(String period, String sector, FrozenOutturn figures) {
        spend(period, sector, "actual", figures.actual());
        spend(period, sector, "projected", figures.projected());
        spend(period, sector, "outturn", figures.outturn());
    }

    private void spend(String period, String sector, String part, FrozenSpend spend) {
        lines.line(period, sector, part + "Nights", spend.bedNights(), Form.NIGHTS);
        lines.line(period, sector, part + "Cost", spend.cost(), Form.MONEY);
        lines.line(period, sector, part + "AveragePrice", spend.averagePrice(), Form.PRICE);
    }

    private void mitigations() {
        var net = frozen.forecast().variance();
        for (var mitigation : frozen.definition().mitigations()) {
            lines.year("mitigation: " + mitigation.what(), mitigation.amount(), Form.MONEY);
            net = net.minus(mitigation.amount());
        }
        lines.year("netVariance", net, Form.VARIANCE);
    }
}
