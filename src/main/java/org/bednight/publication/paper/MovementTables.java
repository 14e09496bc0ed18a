package org.bednight.publication.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.language.Counted;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenMovement;
import org.bednight.publication.paper.Block.Column;
import org.bednight.publication.paper.Block.Row;
import org.bednight.publication.style.Wording;

/** What moved the variance since another publication: cause by cause, and each cause by sector. */
final class MovementTables {

    private final PaperText paper;
    private final Wording wording;
    private final FrozenMovement movement;
    private final List<FrozenMovement.Step> steps;

    /**
     * Writes the table of a movement.
     */
    MovementTables(PaperText paper, FrozenMovement movement) {
        this.paper = paper;
        this.wording = paper.wording();
        this.movement = movement;
        this.steps = movement.steps();
    }

    /** Returns what each cause has moved, those that moved nothing left out; where single causes are withheld, the sentence that says so. */
    List<Block> causes() {
        if (steps.stream().anyMatch(step -> step.amount().withheld())) {
            return List.of(Block.Paragraph.of(paper.words().of(movement.sentence())));
        }
        return List.of(
                isStill() ? Block.Paragraph.of("Since %s the variance has not moved.".formatted(against())) : table());
    }

    private Block.Table table() {
        var before = movement.varianceBefore();
        var after = movement.variance();
        var shown = ShownTable.ofSteps(
                before, steps.stream().map(step -> step.amount()).toList(), after, wording.scale());
        var rows = new ArrayList<Row>();
        rows.add(Row.of("Variance in " + against(), wording.position(shown.row(0), before)));
        for (int step = 0; step < steps.size(); step++) {
            if (steps.get(step).amount().signum() != 0) {
                rows.add(Row.of(cause(steps.get(step)), shown.row(step + 1).written(wording::variance)));
            }
        }
        rows.add(Row.total("Variance now", wording.position(shown.total(), after)));
        return ShownTable.withNote(
                new Block.Table(
                        paper.inUnits("What moved the variance since " + against()),
                        List.of(Column.text("Cause", 60), Column.number("Amount", 25)),
                        rows),
                shown);
    }

    private boolean isStill() {
        return steps.stream().allMatch(step -> step.amount().signum() == 0);
    }

    private String against() {
        return paper.words().report(movement.againstNumber());
    }

    /** Returns what each cause has moved by sector, and what moved the range; nothing where parts are withheld. */
    List<Block> detail() {
        var blocks = new ArrayList<>(bySector());
        movement.findRangeSentence()
                .map(paper.words()::of)
                .map(Block.Paragraph::of)
                .ifPresent(blocks::add);
        return blocks;
    }

    private String cause(FrozenMovement.Step step) {
        return Counted.capital(paper.words().of(step.words()));
    }

    /** All steps that moved something, but that of allocations, which have no sector. */
    private List<Block> bySector() {
        var moved = steps.stream()
                .filter(step -> step.sectors().stream()
                        .anyMatch(part ->
                                part.amount().withheld() || part.amount().signum() != 0))
                .toList();
        var cells = moved.stream().map(this::sectors).toList();
        if (moved.isEmpty() || cells.stream().flatMap(List::stream).anyMatch(Figure::withheld)) {
            return List.of();
        }
        int sectors = cells.get(0).size();
        var columns = IntStream.range(0, sectors)
                .mapToObj(sector -> Figure.of(ShownTable.sum(
                        cells.stream().map(row -> row.get(sector)).toList())))
                .toList();
        var shown = ShownTable.of(
                cells,
                moved.stream().map(step -> step.amount()).toList(),
                columns,
                Figure.of(ShownTable.sum(columns)),
                wording.scale());
        var rows = new ArrayList<Row>();
        for (int row = 0; row < moved.size(); row++) {
            int step = row;
            rows.add(row(
                    cause(moved.get(row)),
                    IntStream.range(0, sectors).mapToObj(sector -> shown.cell(step, sector)),
                    shown.row(row),
                    false));
        }
        rows.add(row("Forecast", IntStream.range(0, sectors).mapToObj(shown::column), shown.total(), true));
        return List.of(ShownTable.withNote(
                new Block.Table(
                        paper.inUnits("What moved the forecast since %s, by establishment type".formatted(against())),
                        columns(moved.get(0)),
                        rows),
                shown));
    }

    private List<Figure> sectors(FrozenMovement.Step step) {
        return paper.shown(step.sectors()).stream().map(part -> part.amount()).toList();
    }

    private List<Column> columns(FrozenMovement.Step step) {
        var columns = new ArrayList<Column>(List.of(Column.text("Cause", 36)));
        paper.shown(step.sectors()).forEach(part -> columns.add(Column.number(wording.sector(part.sector()), 16)));
        columns.add(Column.number("Total", 16));
        return columns;
    }

    private Row row(String name, Stream<Figure> sectors, Figure total, boolean isTotal) {
        var cells = new ArrayList<String>(List.of(name));
        Stream.concat(sectors, Stream.of(total)).forEach(figure -> cells.add(figure.written(wording::variance)));
        return new Row(cells, isTotal);
    }
}
