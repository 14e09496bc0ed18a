package org.bednight.publication.paper;

import static org.bednight.publication.paper.FigureLines.ALL;
import static org.bednight.publication.paper.FigureLines.YEAR;

import java.util.List;
import org.bednight.publication.frozen.ForecastBefore;
import org.bednight.publication.frozen.FrozenActivity.Years;
import org.bednight.publication.frozen.FrozenEffects;
import org.bednight.publication.frozen.FrozenMovement;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.paper.FigureLines.Form;

/** The lines of what a publication compares itself with: other publications, and other years. */
final class ComparedFigures {

    private final FrozenPublication frozen;
    private final FigureLines lines;

    ComparedFigures(FrozenPublication frozen, FigureLines lines) {
        this.frozen = frozen;
        this.lines = lines;
    }

    void funding() {
        for (var line : frozen.funding().funders()) {
            lines.year("funding from " + line.funder(), line.amount(), Form.MONEY);
            lines.year("funding of the year before from " + line.funder(), line.yearBefore(), Form.MONEY);
        }
        lines.year("fundingYearBefore", frozen.funding().totalYearBefore(), Form.MONEY);
    }

    void movements() {
        frozen.findMovement().ifPresent(movement -> movement("movement", movement));
        frozen.findReplaces().ifPresent(replaced -> replaced.findMovement()
                .ifPresent(movement -> movement("movement since %s".formatted(replaced.number()), movement)));
        var before = new ForecastBefore(frozen);
        lines.year("originalBudget", before.originalBudget(), Form.MONEY);
        lines.year("previousForecast", before.outturn(), Form.MONEY);
        lines.year("movement", before.moved(), Form.VARIANCE);
        for (var sector : frozen.forecast().sectors()) {
            var moved = before.moved(sector.sector());
            var previous = sector.outturn().cost().minus(moved);
            lines.line(YEAR, sector.sector(), "previousForecast", previous, Form.MONEY);
            lines.line(YEAR, sector.sector(), "movement", moved, Form.VARIANCE);
        }
        for (var report : frozen.tracking()) {
            lines.year("forecast of " + report.id().number(), report.outturn(), Form.MONEY);
        }
    }

    private void movement(String name, FrozenMovement movement) {
        for (var step : movement.steps()) {
            var measure = "%s by %s".formatted(name, step.words());
            for (var part : step.sectors()) {
                lines.line(YEAR, part.sector(), measure, part.amount(), Form.VARIANCE);
            }
            lines.year(measure, step.amount(), Form.VARIANCE);
        }
    }

    void years() {
        var sectors = frozen.forecast().sectors();
        activity(ALL, frozen.activity().total());
        for (int place = 0; place < sectors.size(); place++) {
            activity(sectors.get(place).sector(), frozen.activity().sectors().get(place));
        }
        var then = frozen.activity().total().yearBeforeToSameDay();
        lines.year("childrenYearBeforeToSameDay", then.children(), Form.NIGHTS);
        lines.year("episodesYearBeforeToSameDay", then.episodes(), Form.NIGHTS);
        lines.year("remandedYearBeforeToSameDay", then.remanded(), Form.NIGHTS);
        lines.year("nightsPerEpisodeYearBeforeToSameDay", then.nightsPerEpisode(), Form.AVERAGE);
        frozen.findActivityYearBefore().ifPresent(before -> {
            twoYearsBefore(ALL, before.total());
            for (int place = 0; place < sectors.size(); place++) {
                twoYearsBefore(sectors.get(place).sector(), before.sectors().get(place));
            }
        });
        frozen.findYearOnYear().ifPresent(effects -> {
            effects(ALL, effects);
            effects.sectors().forEach(part -> effects(part.sector(), part));
        });
        longStays();
    }

    private void activity(String sector, Years years) {
        lines.line(YEAR, sector, "nightsYearBefore", years.yearBefore().bedNights(), Form.NIGHTS);
        lines.line(YEAR, sector, "averagePriceYearBefore", years.yearBefore().averagePrice(), Form.PRICE);
        lines.line(YEAR, sector, "costYearBefore", years.yearBefore().cost(), Form.MONEY);
    }

    private void twoYearsBefore(String sector, Years years) {
        lines.line(YEAR, sector, "costTwoYearsBefore", years.yearBefore().cost(), Form.MONEY);
    }

    private void effects(String sector, FrozenEffects effects) {
        var names = List.of("price", "volume", "mix");
        for (int effect = 0; effect < names.size(); effect++) {
            lines.line(
                    YEAR,
                    sector,
                    names.get(effect) + "Effect",
                    effects.effects().get(effect),
                    Form.MONEY);
        }
        lines.line(YEAR, sector, "differenceToYearBefore", effects.difference(), Form.MONEY);
    }

    private void longStays() {
        frozen.findLongStays().ifPresent(stays -> stays.bands().forEach(band -> {
            var name = " of stays from %d nights".formatted(band.from());
            lines.year("children" + name, band.children(), Form.NIGHTS);
            lines.year("nights" + name, band.bedNights(), Form.NIGHTS);
            lines.year("cost" + name, band.cost(), Form.MONEY);
        }));
    }
}
