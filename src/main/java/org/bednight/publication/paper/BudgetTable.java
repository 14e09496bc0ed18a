package org.bednight.publication.paper;

import static org.bednight.publication.paper.Block.Row;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.ForecastBefore;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.PublishedPosition;
import org.bednight.publication.paper.Block.Column;
import org.bednight.publication.style.Legend;
import org.bednight.publication.style.Wording;

/**
 * The budget monitor, the line of the whole service. The latest forecast is the latest budget and the variance, and also the
 * previous forecast and the movement; the actual to date is the budget to date and its variance. What allocations moved is
 * in the table of the movement, not here.
 */
final class BudgetTable {

    private static final String LINE = "Remand bed nights";

    private final PaperText paper;
    private final FrozenPublication frozen;
    private final Wording wording;
    private final ShownTable toDate;
    private final List<Figure> moved;
    private final ShownTable position;

    /**
     * @param moved the previous forecast and the movement, as the table by sector shows them
     */
    BudgetTable(PaperText paper, List<Figure> moved) {
        this.paper = paper;
        this.frozen = paper.frozen();
        this.wording = paper.wording();
        var outturn = frozen.forecast().outturn().cost();
        var actual = frozen.forecast().actual().cost();
        var toDateVariance = frozen.forecast().varianceToDate();
        this.toDate = sum(actual.minus(toDateVariance), toDateVariance, actual);
        this.moved = List.copyOf(moved);
        this.position = sum(frozen.forecast().budget(), frozen.forecast().variance(), outturn);
    }

    /** Two figures and their sum; where they are not known, the sum alone. */
    private ShownTable sum(Figure one, Figure other, Figure sum) {
        boolean known = Stream.of(one, other).anyMatch(part -> part.value() != null || part.withheld());
        return ShownTable.ofSteps(one, List.of(other), known ? sum : Figure.ABSENT, wording.scale());
    }

    Block.Table table() {
        var columns = new ArrayList<Column>(List.of(Column.text("Line", 16)));
        var cells = new ArrayList<String>(List.of(LINE));
        for (var each : paper.isOver() ? outturn() : monitor()) {
            columns.add(each.column());
            cells.add(each.cell());
        }
        var table = new Block.Table(
                paper.inUnits("Budget monitor, " + paper.year()), columns, List.of(new Row(cells, false)));
        return ShownTable.withNote(table.withNote(new Legend(frozen, wording).line()), toDate, position);
    }

    private record Cell(Column column, String cell) {

        static Cell of(String heading, int weight, String cell) {
            return new Cell(Column.number(heading, weight), cell);
        }
    }

    private List<Cell> monitor() {
        var cells = new ArrayList<Cell>(budgets());
        cells.add(Cell.of("Budget to date", 12, unlessWithheld(toDate.row(0), wording::cell)));
        cells.add(
                Cell.of("Actual to date", 13, frozen.forecast().actual().cost().written(wording::cell)));
        cells.add(Cell.of("Variance to date", 15, unlessWithheld(toDate.row(1), wording::variance)));
        cells.add(Cell.of("Previous forecast", 15, moved.get(0).written(wording::cell)));
        cells.add(Cell.of(
                "Latest forecast", 15, frozen.forecast().outturn().cost().written(wording::cell)));
        cells.addAll(position());
        return cells;
    }

    private List<Cell> outturn() {
        var cells = new ArrayList<Cell>(budgets());
        cells.add(Cell.of("Last forecast", 14, moved.get(0).written(wording::cell)));
        cells.add(Cell.of("Outturn", 14, frozen.forecast().outturn().cost().written(wording::cell)));
        cells.addAll(position());
        return cells;
    }

    private List<Cell> budgets() {
        return List.of(
                Cell.of(
                        "Original budget",
                        13,
                        new ForecastBefore(frozen).originalBudget().written(wording::cell)),
                Cell.of("Latest budget", 12, position.row(0).written(wording::cell)));
    }

    private List<Cell> position() {
        var percent = frozen.forecast().variancePercent();
        return List.of(
                Cell.of(
                        "Variance",
                        18,
                        wording.position(position.row(1), frozen.forecast().variance())),
                Cell.of("Variance %", 14, percent.written(wording::variancePercent)),
                Cell.of("Movement", 15, moved.get(1).written(wording::variance)),
                new Cell(
                        Column.text("Rating", 12),
                        PublishedPosition.find(frozen).map(wording::rag).orElse(Figure.WITHHELD)));
    }

    /** To the public the variance to date is not shown, and so no column of it. */
    private static String unlessWithheld(Figure figure, Function<BigDecimal, String> form) {
        return figure.withheld() ? Figure.NONE : figure.written(form);
    }
}
