package org.bednight.publication.paper;

import java.util.ArrayList;
import java.util.List;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.Frozen;
import org.bednight.publication.frozen.Replacement;
import org.bednight.publication.paper.Block.Column;
import org.bednight.publication.paper.Block.Row;
import org.bednight.publication.style.Wording;
import org.bednight.publication.style.Years;

/** Why the figure moved: since the last publication, and since the year before. */
final class Reasons {

    private final Frozen frozen;
    private final Wording wording;

    Reasons(Frozen frozen, Wording wording) {
        this.frozen = frozen;
        this.wording = wording;
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading("Movement"));
        if (frozen.has("/movement")) {
            blocks.addAll(new MovementTables(frozen, wording, "/movement").blocks());
            var charts = new PaperCharts(frozen, wording);
            charts.draw(ChartKind.MOVEMENT).ifPresent(chart -> blocks.add(new Block.Picture(chart)));
            charts.draw(ChartKind.TRACKING).ifPresent(chart -> blocks.add(new Block.Picture(chart)));
        } else {
            blocks.add(Block.Paragraph.of(frozen.findText("/noMovement")
                    .orElse("There is no earlier publication of the year to compare with.")));
        }
        if (frozen.has("/replaces")) {
            blocks.addAll(replaces());
        }
        if (frozen.has("/yearOnYear")) {
            blocks.addAll(yearOnYear());
        }
        return blocks;
    }

    private List<Block> replaces() {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.Paragraph.of(Replacement.sentence(frozen)));
        if (frozen.has("/replaces/movement")) {
            blocks.addAll(new MovementTables(frozen, wording, "/replaces/movement").blocks());
        }
        return blocks;
    }

    private List<Block> yearOnYear() {
        var parts = frozen.list("/yearOnYear/sectors");
        var total = frozen.at("/yearOnYear");
        var shown = ShownTable.of(
                parts.stream().map(Reasons::effects).toList(),
                parts.stream().map(part -> part.figure("/difference")).toList(),
                effects(total),
                total.figure("/difference"),
                wording.scale());
        var rows = new ArrayList<Row>();
        for (int row = 0; row < parts.size(); row++) {
            rows.add(Row.of(
                    wording.sector(parts.get(row).text("/sector")),
                    cell(shown.cell(row, 0)),
                    cell(shown.cell(row, 1)),
                    cell(shown.cell(row, 2)),
                    cell(shown.row(row))));
        }
        rows.add(Row.total(
                "Total", cell(shown.column(0)), cell(shown.column(1)), cell(shown.column(2)), cell(shown.total())));
        return ShownTable.withNote(
                new Block.Table(
                        "Cost against %s: what price, volume and mix have added, %s"
                                .formatted(Years.before(frozen.text("/forecast/financialYear")), wording.units()),
                        List.of(
                                Column.text("Establishment type", 40),
                                Column.number("Price", 18),
                                Column.number("Volume", 18),
                                Column.number("Mix", 18),
                                Column.number("Difference", 18)),
                        rows),
                shown);
    }

    private static List<Figure> effects(Frozen part) {
        return List.of(part.figure("/price"), part.figure("/volume"), part.figure("/mix"));
    }

    private String cell(Figure figure) {
        return figure.written(wording::cell);
    }
}
