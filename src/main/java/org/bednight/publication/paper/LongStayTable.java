package org.bednight.publication.paper;

import static org.bednight.publication.paper.Block.Row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.Frozen;
import org.bednight.publication.paper.Block.Column;
import org.bednight.publication.style.Wording;

/** How much of the cost to date rests on how many children, by how long they have been in; without their references. */
final class LongStayTable {

    private final PaperText paper;
    private final List<Frozen> bands;
    private final Frozen whole;

    LongStayTable(PaperText paper) {
        this.paper = paper;
        this.bands = paper.frozen().list("/longStays/bands");
        this.whole = paper.frozen().at("/longStays/total");
    }

    /** Returns nothing in publications made before stays were counted, in public ones, and where nobody has been in. */
    List<Block> blocks() {
        if (whole.figure("/children").signum() == 0) {
            return List.of();
        }
        var blocks = new ArrayList<Block>(List.of(new Block.Heading("Long stays")));
        sentence().map(Block.Paragraph::of).ifPresent(blocks::add);
        blocks.add(table());
        return blocks;
    }

    private Optional<String> sentence() {
        var all = whole.figure("/cost").find().filter(cost -> cost.signum() > 0 && whole.number("/children") > 1);
        var few = whole.figure("/halfRestsOn");
        return all.flatMap(cost -> few.find().map(children -> "Half of the cost to date rests on %s of %s children."
                .formatted(
                        Wording.wholeNights(children), whole.figure("/children").written(Wording::wholeNights))));
    }

    private Block.Table table() {
        var costs = ShownTable.of(
                bands.stream().map(band -> band.figure("/cost")).toList(),
                whole.figure("/cost"),
                paper.wording().scale());
        var shares = ShownTable.of(bands.stream().map(this::share).toList(), share(whole), 2);
        var rows = new ArrayList<Row>();
        for (int row = 0; row < bands.size(); row++) {
            rows.add(new Row(cells(name(bands.get(row)), bands.get(row), costs.row(row), shares.row(row)), false));
        }
        rows.add(new Row(cells("Total", whole, costs.total(), shares.total()), true));
        return ShownTable.withNote(
                new Block.Table(
                        paper.inUnits("Cost to date by length of stay"),
                        List.of(
                                Column.text("Nights in custody so far", 40),
                                Column.number("Children", 16),
                                Column.number("Nights this year", 20),
                                Column.number("Cost this year", 22),
                                Column.number("Share of the cost", 20)),
                        rows),
                costs);
    }

    private static String name(Frozen band) {
        return band.has("/to")
                ? "%d to %d".formatted(band.number("/from"), band.number("/to"))
                : "%d or more".formatted(band.number("/from"));
    }

    private Figure share(Frozen band) {
        var all = whole.figure("/cost").find().filter(cost -> cost.signum() > 0);
        return band.figure("/cost")
                .find()
                .flatMap(cost -> all.map(sum -> cost.divide(sum, 10, RoundingMode.HALF_UP)))
                .map(Figure::of)
                .orElse(Figure.ABSENT);
    }

    private List<String> cells(String name, Frozen band, Figure cost, Figure share) {
        return List.of(
                name,
                band.figure("/children").written(Wording::wholeNights),
                band.figure("/bedNights").written(Wording::wholeNights),
                paper.cell(cost),
                share.written(LongStayTable::percent));
    }

    private static String percent(BigDecimal part) {
        return part.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
