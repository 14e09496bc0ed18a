package org.bednight.publication.paper;

import static org.bednight.publication.paper.Block.Row;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenDefinition;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.paper.Block.Column;
import org.bednight.publication.style.Wording;

/** What is done about an overspend: from the gross position to the net one. */
final class Mitigations {

    private final PaperText paper;
    private final FrozenPublication frozen;
    private final Wording wording;

    Mitigations(PaperText paper) {
        this.paper = paper;
        this.frozen = paper.frozen();
        this.wording = paper.wording();
    }

    List<Block> blocks() {
        return List.of(
                new Block.Heading("Mitigations"),
                frozen.definition().mitigations().isEmpty() ? Block.Paragraph.of(none()) : table());
    }

    private String none() {
        return frozen.forecast().budget().find().isPresent()
                ? "No mitigation is recorded: the net position is the gross one."
                : "No mitigation is recorded.";
    }

    private Block.Table table() {
        var mitigations = frozen.definition().mitigations();
        var gross = frozen.forecast().variance();
        var parts = new ArrayList<Figure>();
        var net = gross;
        for (var mitigation : mitigations) {
            var amount = mitigation.amount();
            parts.add(Figure.of(BigDecimal.ZERO).minus(amount));
            net = net.minus(amount);
        }
        var shown = ShownTable.ofSteps(gross, parts, net, wording.scale());
        var rows = new ArrayList<Row>();
        rows.add(Row.of("Gross position", "", "", "", wording.position(shown.row(0), gross)));
        for (int row = 0; row < mitigations.size(); row++) {
            rows.add(row(mitigations.get(row), shown.row(row + 1)));
        }
        rows.add(Row.total("Net position", "", "", "", wording.position(shown.total(), net)));
        return ShownTable.withNote(
                new Block.Table(
                        paper.inUnits("From gross to net"),
                        List.of(
                                Column.text("Mitigation", 36),
                                Column.text("Owner", 26),
                                Column.text("Status", 14),
                                Column.text("Date", 20),
                                Column.number("Amount", 24)),
                        rows),
                shown);
    }

    private Row row(FrozenDefinition.Mitigation mitigation, Figure amount) {
        return Row.of(
                mitigation.what(),
                mitigation.owner(),
                mitigation.status(),
                mitigation.findDate().map(Wording::date).orElse(""),
                amount.written(wording::variance));
    }
}
