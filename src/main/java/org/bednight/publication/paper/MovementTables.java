package org.bednight.publication.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.Frozen;
import org.bednight.publication.paper.Block.Column;
import org.bednight.publication.paper.Block.Row;
import org.bednight.publication.style.ReadersWords;
import org.bednight.publication.style.Wording;

/** What moved the variance since another publication: cause by cause, and each cause by sector. */
final class MovementTables {

    private final PaperText paper;
    private final Wording wording;
    private final Frozen movement;
    private final List<Frozen> steps;

    /**
     * Writes the table of a movement.
     *
     * @param place of the movement in the publication
     */
    MovementTables(PaperText paper, String place) {
        this.paper = paper;
        this.wording = paper.wording();
        this.movement = paper.frozen().at(place);
        this.steps = movement.list("/steps");
    }

    /** Returns what each cause has moved; where single causes are withheld, the sentence that says so. */
    List<Block> causes() {
        if (steps.stream().anyMatch(step -> step.figure("/amount").withheld())) {
            return List.of(Block.Paragraph.of(paper.words().of(movement.text("/sentence"))));
        }
        return List.of(
                isStill() ? Block.Paragraph.of("Since %s the variance has not moved.".formatted(against())) : table());
    }

    private Block.Table table() {
        var before = movement.figure("/varianceBefore");
        var after = movement.figure("/variance");
        var shown = ShownTable.ofSteps(
                before, steps.stream().map(step -> step.figure("/amount")).toList(), after, wording.scale());
        var rows = new ArrayList<Row>();
        rows.add(Row.of("Variance in " + against(), wording.position(shown.row(0), before)));
        for (int step = 0; step < steps.size(); step++) {
            rows.add(Row.of(cause(steps.get(step)), shown.row(step + 1).written(wording::variance)));
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
        return steps.stream().allMatch(step -> step.figure("/amount").signum() == 0);
    }

    private String against() {
        return paper.words().report(movement.text("/againstNumber"));
    }

    /** Returns what each cause has moved by sector, and what moved the range; nothing where parts are withheld. */
    List<Block> detail() {
        var blocks = new ArrayList<>(bySector());
        movement.findText("/range/sentence")
                .map(paper.words()::of)
                .map(Block.Paragraph::of)
                .ifPresent(blocks::add);
        return blocks;
    }

    private String cause(Frozen step) {
        return ReadersWords.capitalised(paper.words().of(step.text("/words")));
    }

    /** All steps but that of allocations, which have no sector. */
    private List<Block> bySector() {
        var moved =
                steps.stream().filter(step -> !step.list("/sectors").isEmpty()).toList();
        var cells = moved.stream().map(this::sectors).toList();
        if (isStill() || cells.stream().flatMap(List::stream).anyMatch(Figure::withheld)) {
            return List.of();
        }
        int sectors = cells.get(0).size();
        var columns = IntStream.range(0, sectors)
                .mapToObj(sector -> Figure.of(ShownTable.sum(
                        cells.stream().map(row -> row.get(sector)).toList())))
                .toList();
        var shown = ShownTable.of(
                cells,
                moved.stream().map(step -> step.figure("/amount")).toList(),
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

    private List<Figure> sectors(Frozen step) {
        return paper.shown(step.list("/sectors")).stream()
                .map(part -> part.figure("/amount"))
                .toList();
    }

    private List<Column> columns(Frozen step) {
        var columns = new ArrayList<Column>(List.of(Column.text("Cause", 36)));
        paper.shown(step.list("/sectors"))
                .forEach(part -> columns.add(Column.number(wording.sector(part.text("/sector")), 16)));
        columns.add(Column.number("Total", 16));
        return columns;
    }

    private Row row(String name, Stream<Figure> sectors, Figure total, boolean isTotal) {
        var cells = new ArrayList<String>(List.of(name));
        Stream.concat(sectors, Stream.of(total)).forEach(figure -> cells.add(figure.written(wording::variance)));
        return new Row(cells, isTotal);
    }
}
