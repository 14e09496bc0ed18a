package org.bednight.publication.paper;

import java.util.ArrayList;
import java.util.List;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.Frozen;
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
            movement(blocks);
        } else {
            blocks.add(Block.Paragraph.of(frozen.findText("/noMovement")
                    .orElse("There is no earlier publication of the year to compare with.")));
        }
        if (frozen.has("/yearOnYear")) {
            blocks.add(yearOnYear());
        }
        return blocks;
    }

    private void movement(List<Block> blocks) {
        blocks.add(Block.Paragraph.of(frozen.text("/movement/sentence")));
        var rows = new ArrayList<Row>();
        rows.add(Row.of("Variance, " + frozen.text("/movement/againstNumber"), variance("/movement/varianceBefore")));
        for (var step : frozen.list("/movement/steps")) {
            var words = step.text("/words");
            rows.add(Row.of(
                    Character.toUpperCase(words.charAt(0)) + words.substring(1),
                    step.figure("/amount").written(wording::variance)));
        }
        rows.add(Row.total("Variance, " + frozen.text("/number"), variance("/movement/variance")));
        blocks.add(new Block.Table(
                "What moved the variance, %s".formatted(wording.units()),
                List.of(Column.text("Cause", 60), Column.number("Amount", 25)),
                rows));
        var charts = new PaperCharts(frozen, wording);
        charts.draw(ChartKind.MOVEMENT).ifPresent(chart -> blocks.add(new Block.Picture(chart)));
        charts.draw(ChartKind.TRACKING).ifPresent(chart -> blocks.add(new Block.Picture(chart)));
    }

    private String variance(String place) {
        return frozen.figure(place).written(wording::varianceInWords);
    }

    private Block.Table yearOnYear() {
        var rows = new ArrayList<Row>();
        for (var part : frozen.list("/yearOnYear/sectors")) {
            rows.add(row(wording.sector(part.text("/sector")), part, false));
        }
        rows.add(row("Total", frozen.at("/yearOnYear"), true));
        return new Block.Table(
                "Cost against %s: what price, volume and mix have added, %s"
                        .formatted(Years.before(frozen.text("/forecast/financialYear")), wording.units()),
                List.of(
                        Column.text("Establishment type", 40),
                        Column.number("Price", 18),
                        Column.number("Volume", 18),
                        Column.number("Mix", 18),
                        Column.number("Difference", 18)),
                rows);
    }

    private Row row(String name, Frozen part, boolean total) {
        return new Row(
                List.of(
                        name,
                        cell(part.figure("/price")),
                        cell(part.figure("/volume")),
                        cell(part.figure("/mix")),
                        cell(part.figure("/difference"))),
                total);
    }

    private String cell(Figure figure) {
        return figure.written(wording::cell);
    }
}
