package org.bednight.publication.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.Frozen;
import org.bednight.publication.paper.Block.Column;
import org.bednight.publication.paper.Block.Row;
import org.bednight.publication.style.Wording;

/** What moved the variance since another publication: cause by cause, and each cause by sector. */
final class MovementTables {

    private final Frozen frozen;
    private final Wording wording;
    private final Frozen movement;
    private final List<Frozen> steps;

    /**
     * Writes the table of a movement.
     *
     * @param place of the movement in the publication
     */
    MovementTables(Frozen frozen, Wording wording, String place) {
        this.frozen = frozen;
        this.wording = wording;
        this.movement = frozen.at(place);
        this.steps = movement.list("/steps");
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.Paragraph.of(movement.text("/sentence")));
        blocks.addAll(causes());
        blocks.addAll(bySector());
        movement.findText("/range/sentence").map(Block.Paragraph::of).ifPresent(blocks::add);
        return blocks;
    }

    private List<Block> causes() {
        var before = movement.figure("/varianceBefore");
        var after = movement.figure("/variance");
        var shown = ShownTable.of(
                Stream.concat(Stream.of(before), steps.stream().map(step -> step.figure("/amount")))
                        .toList(),
                after,
                wording.scale());
        var rows = new ArrayList<Row>();
        rows.add(Row.of("Variance, " + movement.text("/againstNumber"), wording.position(shown.row(0), before)));
        for (int step = 0; step < steps.size(); step++) {
            rows.add(Row.of(cause(steps.get(step)), shown.row(step + 1).written(wording::variance)));
        }
        rows.add(Row.total("Variance, " + frozen.text("/number"), wording.position(shown.total(), after)));
        return ShownTable.withNote(
                new Block.Table(
                        "What moved the variance since %s, %s"
                                .formatted(movement.text("/againstNumber"), wording.units()),
                        List.of(Column.text("Cause", 60), Column.number("Amount", 25)),
                        rows),
                shown);
    }

    private static String cause(Frozen step) {
        var words = step.text("/words");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** All steps but that of allocations, which have no sector. */
    private List<Block> bySector() {
        var moved =
                steps.stream().filter(step -> !step.list("/sectors").isEmpty()).toList();
        var cells = moved.stream().map(MovementTables::sectors).toList();
        if (cells.stream().flatMap(List::stream).anyMatch(Figure::withheld)) {
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
        return ShownTable.withNote(
                new Block.Table(
                        "What moved the forecast since %s, by establishment type, %s"
                                .formatted(movement.text("/againstNumber"), wording.units()),
                        columns(moved.get(0)),
                        rows),
                shown);
    }

    private static List<Figure> sectors(Frozen step) {
        return step.list("/sectors").stream()
                .map(part -> part.figure("/amount"))
                .toList();
    }

    private List<Column> columns(Frozen step) {
        var columns = new ArrayList<Column>(List.of(Column.text("Cause", 36)));
        step.list("/sectors").forEach(part -> columns.add(Column.number(wording.sector(part.text("/sector")), 16)));
        columns.add(Column.number("Total", 16));
        return columns;
    }

    private Row row(String name, Stream<Figure> sectors, Figure total, boolean isTotal) {
        var cells = new ArrayList<String>(List.of(name));
        Stream.concat(sectors, Stream.of(total)).forEach(figure -> cells.add(figure.written(wording::variance)));
        return new Row(cells, isTotal);
    }
}
