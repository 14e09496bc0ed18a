package org.bednight.publication.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.Frozen;
import org.bednight.publication.frozen.PublishedPosition;
import org.bednight.publication.paper.Block.Column;
import org.bednight.publication.paper.Block.Row;
import org.bednight.publication.style.Wording;
import org.bednight.publication.style.Years;

/**
 * The budget monitor. By sector and in total the latest forecast is the previous one and its movement; in total it is also
 * the latest budget and the variance. What allocations moved is in the table of the movement, not here.
 */
final class BudgetTable {

    private final Frozen frozen;
    private final Wording wording;
    private final List<Frozen> sectors;
    private final ShownTable actual;
    private final ShownTable forecast;
    private final ShownTable position;

    BudgetTable(Frozen frozen, Wording wording) {
        this.frozen = frozen;
        this.wording = wording;
        this.sectors = frozen.list("/forecast/sectors");
        this.actual = ShownTable.of(costs("/actual/cost"), frozen.figure("/forecast/actual/cost"), wording.scale());
        this.forecast = forecast();
        this.position = position();
    }

    /** The outturn is the budget and the variance; where no budget is known there is neither. */
    private ShownTable position() {
        var parts = List.of(frozen.figure("/forecast/budget"), frozen.figure("/forecast/variance"));
        var outturn = frozen.has("/forecast/budget") ? outturn() : Figure.ABSENT;
        return ShownTable.of(List.of(parts), List.of(outturn), parts, outturn, wording.scale());
    }

    private List<Figure> costs(String place) {
        return sectors.stream().map(sector -> sector.figure(place)).toList();
    }

    private Figure outturn() {
        return frozen.figure("/forecast/outturn/cost");
    }

    /** The previous forecast and its movement; where there is no movement, the latest forecast alone. */
    private ShownTable forecast() {
        var latest = costs("/outturn/cost");
        var moved = outturn().minus(frozen.figure("/movement/outturnBefore"));
        var cells = sectors.stream()
                .map(sector -> {
                    var movement = moved(sector.text("/sector"));
                    return List.of(sector.figure("/outturn/cost").minus(movement), movement);
                })
                .toList();
        return frozen.has("/movement")
                ? ShownTable.of(
                        cells,
                        latest,
                        List.of(frozen.figure("/movement/outturnBefore"), moved),
                        outturn(),
                        wording.scale())
                : ShownTable.of(latest, outturn(), wording.scale());
    }

    /** Returns by how much the outturn of a sector has moved: all steps but that of allocations. */
    private Figure moved(String code) {
        var amounts = frozen.list("/movement/steps").stream()
                .flatMap(step -> step.list("/sectors").stream())
                .filter(part -> part.text("/sector").equals(code))
                .map(part -> part.figure("/amount"))
                .toList();
        return amounts.stream()
                .filter(amount -> amount.value() == null)
                .findFirst()
                .orElseGet(() -> Figure.of(ShownTable.sum(amounts)));
    }

    List<Block> blocks() {
        var rows = new ArrayList<Row>();
        for (int row = 0; row < sectors.size(); row++) {
            rows.add(sector(row));
        }
        rows.add(total());
        return ShownTable.withNote(
                new Block.Table(
                        "Budget monitor, %s, %s"
                                .formatted(Years.printed(frozen.text("/forecast/financialYear")), wording.units()),
                        List.of(
                                Column.text("Line", 28),
                                Column.number("Original budget", 15),
                                Column.number("Latest budget", 15),
                                Column.number("Actual to date", 15),
                                Column.number("Previous forecast", 16),
                                Column.number("Latest forecast", 15),
                                Column.number("Variance", 17),
                                Column.number("Variance %", 15),
                                Column.number("Movement", 16),
                                Column.text("RAG", 13)),
                        rows),
                actual,
                forecast,
                position);
    }

    private Row sector(int row) {
        boolean moved = frozen.has("/movement");
        return Row.of(
                wording.sector(sectors.get(row).text("/sector")),
                Figure.NONE,
                Figure.NONE,
                actual.row(row).written(wording::cell),
                (moved ? forecast.cell(row, 0) : Figure.ABSENT).written(wording::cell),
                forecast.row(row).written(wording::cell),
                Figure.NONE,
                Figure.NONE,
                (moved ? forecast.cell(row, 1) : Figure.ABSENT).written(wording::variance),
                Figure.NONE);
    }

    private Row total() {
        boolean moved = frozen.has("/movement");
        var variance = frozen.figure("/forecast/variance");
        var percent = frozen.figure("/forecast/variancePercent");
        return Row.total(
                "Total",
                original().written(wording::cell),
                position.cell(0, 0).written(wording::cell),
                actual.total().written(wording::cell),
                (moved ? forecast.column(0) : Figure.ABSENT).written(wording::cell),
                forecast.total().written(wording::cell),
                wording.position(position.cell(0, 1), variance),
                percent.written(wording::variancePercent),
                (moved ? forecast.column(1) : Figure.ABSENT).written(wording::variance),
                PublishedPosition.find(frozen).map(wording::rag).orElse(Figure.WITHHELD));
    }

    /** The budget of the year's first publication, by as-at date. */
    private Figure original() {
        return frozen.list("/tracking").stream()
                .min(Comparator.comparing(report -> report.date("/asAt")))
                .map(report -> report.figure("/budget"))
                .orElse(Figure.ABSENT);
    }
}
