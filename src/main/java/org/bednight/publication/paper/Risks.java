package org.bednight.publication.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bednight.projection.headline.HeadlineWords;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.Frozen;
import org.bednight.publication.paper.Block.Column;
import org.bednight.publication.paper.Block.Row;
import org.bednight.publication.style.Wording;

/** What may come instead, and what is done about it. */
final class Risks {

    private final Frozen frozen;
    private final Wording wording;

    Risks(Frozen frozen, Wording wording) {
        this.frozen = frozen;
        this.wording = wording;
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading("Risks"));
        if (frozen.has("/forecast/range")) {
            range(blocks);
        } else {
            blocks.add(Block.Paragraph.of(
                    frozen.figure("/forecast/outturn/cost").withheld()
                            ? "How far the year may miss its forecast is withheld with the forecast."
                            : "This forecast is a single figure; how far the year may miss it is not estimated."));
        }
        blocks.add(new Block.Heading("Mitigations"));
        if (frozen.list("/definition/mitigations").isEmpty()) {
            blocks.add(Block.Paragraph.of("No mitigation is recorded: the position above is gross and net alike."));
        } else {
            blocks.addAll(mitigations());
        }
        return blocks;
    }

    private void range(List<Block> blocks) {
        var range = frozen.at("/forecast/range");
        blocks.add(Block.Paragraph.of(chance(range)));
        blocks.add(Block.Paragraph.of(HeadlineWords.centres(frozen.text("/forecast/model/name"))));
        blocks.add(new Block.Table(
                "What the year may cost, %s".formatted(wording.units()),
                List.of(Column.text("Case", 50), Column.number("Outturn", 20), Column.number("Variance", 25)),
                List.of(
                        risk("Low: one year in ten costs less", range.figure("/quantiles/0.1")),
                        risk("Median: as likely to cost more as less", range.figure("/quantiles/0.5")),
                        risk("Mean: the average of all outcomes", range.figure("/mean")),
                        risk("High: one year in ten costs more", range.figure("/quantiles/0.9")))));
    }

    private String chance(Frozen range) {
        var budget = "A budget of %s would hold with 80%% certainty, one of %s with 90%%."
                .formatted(
                        range.figure("/budgetFor/0.8").written(wording::amount),
                        range.figure("/budgetFor/0.9").written(wording::amount));
        if (!range.has("/probabilityOfOverspend")) {
            return budget;
        }
        return "The chance that the year ends above its budget is %s. %s The reserve that the budget lacks for these: %s and %s."
                .formatted(
                        range.figure("/probabilityOfOverspend").written(Wording::chance),
                        budget,
                        range.figure("/reserveFor/0.8").written(wording::amount),
                        range.figure("/reserveFor/0.9").written(wording::amount));
    }

    private Row risk(String name, Figure outturn) {
        var variance = outturn.minus(frozen.figure("/forecast/budget"));
        return Row.of(name, outturn.written(wording::cell), position(variance));
    }

    private List<Block> mitigations() {
        var mitigations = frozen.list("/definition/mitigations");
        var gross = frozen.figure("/forecast/variance");
        var parts = new ArrayList<Figure>(List.of(gross));
        var net = gross;
        for (var mitigation : mitigations) {
            var amount = mitigation.figure("/amount");
            parts.add(Figure.of(BigDecimal.ZERO).minus(amount));
            net = net.minus(amount);
        }
        var shown = ShownTable.of(parts, net, wording.scale());
        var rows = new ArrayList<Row>();
        rows.add(Row.of("Gross position", "", "", "", wording.position(shown.row(0), gross)));
        for (int row = 0; row < mitigations.size(); row++) {
            rows.add(mitigation(mitigations.get(row), shown.row(row + 1)));
        }
        rows.add(Row.total("Net position", "", "", "", wording.position(shown.total(), net)));
        return ShownTable.withNote(
                new Block.Table(
                        "From gross to net, %s".formatted(wording.units()),
                        List.of(
                                Column.text("Mitigation", 36),
                                Column.text("Owner", 26),
                                Column.text("Status", 14),
                                Column.text("Date", 20),
                                Column.number("Amount", 24)),
                        rows),
                shown);
    }

    private Row mitigation(Frozen mitigation, Figure amount) {
        return Row.of(
                mitigation.text("/what"),
                mitigation.text("/owner"),
                mitigation.text("/status"),
                mitigation.has("/date") ? Wording.date(mitigation.date("/date")) : Figure.NONE,
                amount.written(wording::variance));
    }

    private String position(Figure variance) {
        return variance.written(wording::varianceInWords);
    }
}
