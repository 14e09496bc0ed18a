package org.bednight.publication.paper;

import static org.bednight.publication.paper.Block.Row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenLongStays;
import org.bednight.publication.paper.Block.Column;
import org.bednight.publication.style.Wording;

/** How much of the cost to date rests on how many children, by how long they have been in; without their references. */
final class LongStayTable {

    private final PaperText paper;
    private final List<FrozenLongStays.Band> bands;
    private final FrozenLongStays.Total whole;

    private LongStayTable(PaperText paper, FrozenLongStays stays) {
        this.paper = paper;
        this.bands = stays.bands();
        this.whole = stays.total();
    }

    /** Returns nothing in publications made before stays were counted, in public ones, and where nobody has been in. */
    static List<Block> blocks(PaperText paper) {
        return paper.frozen()
                .findLongStays()
                .filter(stays -> stays.total().children().signum() > 0)
                .map(stays -> new LongStayTable(paper, stays).blocks())
                .orElse(List.of());
    }

    private List<Block> blocks() {
        var blocks = new ArrayList<Block>(List.of(new Block.Heading("Long stays")));
        sentence().map(Block.Paragraph::of).ifPresent(blocks::add);
        blocks.add(table());
        return blocks;
    }

    private Optional<String> sentence() {
        var all = whole.cost().find().filter(cost -> cost.signum() > 0 && isOfSeveral());
        var few = whole.halfRestsOn();
        return all.flatMap(cost -> few.find().map(children -> "Half of the cost%s rests on %s of %s children."
                .formatted(
                        toDate(),
                        Wording.wholeNights(children),
                        whole.children().written(Wording::wholeNights))));
    }

    private boolean isOfSeveral() {
        return whole.children()
                .find()
                .filter(number -> number.compareTo(BigDecimal.ONE) > 0)
                .isPresent();
    }

    private Block.Table table() {
        var costs = ShownTable.of(
                bands.stream().map(band -> band.cost()).toList(),
                whole.cost(),
                paper.wording().scale());
        var shares = ShownTable.of(bands.stream().map(this::share).toList(), share(whole), 2);
        var rows = new ArrayList<Row>();
        for (int row = 0; row < bands.size(); row++) {
            rows.add(new Row(cells(name(bands.get(row)), bands.get(row), costs.row(row), shares.row(row)), false));
        }
        rows.add(new Row(cells("Total", whole, costs.total(), shares.total()), true));
        return ShownTable.withNote(
                new Block.Table(
                        paper.inUnits("Cost%s by length of stay".formatted(toDate())),
                        List.of(
                                Column.text(
                                        paper.isOver()
                                                ? "Nights in custody by the year's end"
                                                : "Nights in custody so far",
                                        40),
                                Column.number("Children", 16),
                                Column.number("Nights this year", 20),
                                Column.number("Cost this year", 22),
                                Column.number("Share of the cost", 20)),
                        rows),
                costs);
    }

    private String toDate() {
        return paper.isOver() ? "" : " to date";
    }

    private static String name(FrozenLongStays.Band band) {
        return band.to().isPresent()
                ? "%d to %d".formatted(band.from(), band.to().getAsInt())
                : "%d or more".formatted(band.from());
    }

    private Figure share(FrozenLongStays.Children band) {
        return band.cost().dividedBy(whole.cost());
    }

    private List<String> cells(String name, FrozenLongStays.Children band, Figure cost, Figure share) {
        return List.of(
                name,
                band.children().written(Wording::wholeNights),
                band.bedNights().written(Wording::wholeNights),
                paper.cell(cost),
                share.written(LongStayTable::percent));
    }

    private static String percent(BigDecimal part) {
        return part.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
