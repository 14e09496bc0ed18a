package org.bednight.publication.paper;

import static org.bednight.publication.paper.Block.Row;

import java.util.ArrayList;
import java.util.List;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.FrozenRange;
import org.bednight.publication.frozen.FrozenSpend;
import org.bednight.publication.paper.Block.Column;
import org.bednight.publication.style.Wording;

/** What is spent, what the children in custody are expected to cost, and what those cost who may come. */
final class Commitments {

    private final PaperText paper;
    private final FrozenPublication frozen;

    Commitments(PaperText paper) {
        this.paper = paper;
        this.frozen = paper.frozen();
    }

    /** Returns nothing where there is no range, or its parts are withheld. */
    List<Block> blocks() {
        return frozen.forecast()
                .findRange()
                .filter(range -> range.findCommitted().isPresent() && !paper.isOver())
                .<List<Block>>map(range -> List.of(new Block.Heading("Commitments and growth"), table(range)))
                .orElse(List.of());
    }

    private Block.Table table(FrozenRange range) {
        var parts = List.of(
                frozen.forecast().actual(),
                range.findCommitted().orElseThrow(),
                range.findExpected().orElseThrow());
        var names = List.of(
                "Nights to date", "Committed: children in custody on " + paper.asAt(), "Growth: children who may come");
        var mean = range.mean();
        var costs = ShownTable.of(
                parts.stream().map(FrozenSpend::cost).toList(),
                mean,
                paper.wording().scale());
        var nightsMean = range.meanNights();
        var nights = ShownTable.ofNights(
                parts.stream().map(part -> List.of(part.bedNights())).toList(), List.of(nightsMean), nightsMean);
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
}
