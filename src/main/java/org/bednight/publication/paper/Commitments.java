package org.bednight.publication.paper;

import static org.bednight.publication.paper.Block.Row;

import java.util.ArrayList;
import java.util.List;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.Frozen;
import org.bednight.publication.paper.Block.Column;
import org.bednight.publication.style.Wording;

/** What is spent, what the children in custody are expected to cost, and what those cost who may come. */
final class Commitments {

    private final PaperText paper;
    private final Frozen frozen;

    Commitments(PaperText paper) {
        this.paper = paper;
        this.frozen = paper.frozen();
    }

    /** Returns nothing where there is no range, or its parts are withheld. */
    List<Block> blocks() {
        return frozen.has("/forecast/range/committed") && !paper.isOver()
                ? List.of(new Block.Heading("Commitments and growth"), table())
                : List.of();
    }

    private Block.Table table() {
        var places = List.of("/forecast/actual", "/forecast/range/committed", "/forecast/range/expected");
        var names = List.of(
                "Nights to date", "Committed: children in custody on " + paper.asAt(), "Growth: children who may come");
        var mean = frozen.figure("/forecast/range/mean");
        var costs =
                ShownTable.of(figures(places, "/cost"), mean, paper.wording().scale());
        var nightsMean = frozen.figure("/forecast/range/nights/mean");
        var nights = ShownTable.ofNights(
                figures(places, "/bedNights").stream().map(List::of).toList(), List.of(nightsMean), nightsMean);
        var rows = new ArrayList<Row>();
        for (int row = 0; row < names.size(); row++) {
            rows.add(Row.of(names.get(row), nights.row(row).written(Wording::wholeNights), paper.cell(costs.row(row))));
        }
        rows.add(Row.total(
                "Average outcome of the year",
                nights.total().written(Wording::wholeNights),
                paper.cell(costs.total())));
        return ShownTable.withNote(
                new Block.Table(
                                paper.inUnits("What is committed, and what may come"),
                                List.of(
                                        Column.text("Part of the year", 56),
                                        Column.number("Bed nights", 20),
                                        Column.number("Cost", 20)),
                                rows)
                        .withNote("By the method that follows each child."),
                costs,
                nights);
    }

    private List<Figure> figures(List<String> places, String figure) {
        return places.stream().map(place -> frozen.figure(place + figure)).toList();
    }
}
