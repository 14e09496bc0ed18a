package org.bednight.publication.paper;

import static org.bednight.publication.paper.Block.Row;

import java.util.ArrayList;
import java.util.List;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenActivity.Figures;
import org.bednight.publication.frozen.FrozenOutturn;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.FrozenSpend;
import org.bednight.publication.paper.Block.Column;
import org.bednight.publication.style.Wording;

/** Activity beside money: nights, average prices and children, this year against the last. */
final class Activity {

    private final PaperText paper;
    private final FrozenPublication frozen;
    private final ShownTable nights;

    Activity(PaperText paper) {
        this.paper = paper;
        this.frozen = paper.frozen();
        this.nights = nights();
    }

    private ShownTable nights() {
        var sectors = paper.shown(frozen.forecast().sectors());
        var total = frozen.forecast();
        return ShownTable.ofNights(
                sectors.stream()
                        .map(sector -> List.of(
                                sector.actual().bedNights(), sector.projected().bedNights()))
                        .toList(),
                List.of(total.actual().bedNights(), total.projected().bedNights()),
                total.outturn().bedNights());
    }

    List<Block> blocks() {
        return List.of(table(), children());
    }

    private Block.Table table() {
        var rows = new ArrayList<Row>();
        var activity = frozen.activity().sectors();
        var sectors = frozen.forecast().sectors();
        int row = 0;
        for (int place : paper.sectors()) {
            rows.add(new Row(
                    cells(
                            paper.sector(place),
                            activity.get(place).yearBefore(),
                            sectors.get(place),
                            List.of(nights.cell(row, 0), nights.cell(row, 1), nights.row(row))),
                    false));
            row++;
        }
        rows.add(new Row(
                cells(
                        "Total",
                        frozen.activity().total().yearBefore(),
                        frozen.forecast(),
                        List.of(nights.column(0), nights.column(1), nights.total())),
                true));
        return ShownTable.withNote(
                new Block.Table("Bed nights, and the average price of a night", columns(), rows), nights);
    }

    private List<Column> columns() {
        return List.of(
                Column.text("Establishment type", 34),
                Column.number(paper.yearBefore() + " nights", 15),
                Column.number(paper.yearBefore() + " price", 15),
                Column.number("Nights to date", 15),
                Column.number("Price to date", 15),
                Column.number("Nights to come", 16),
                Column.number(paper.year() + " nights", 16),
                Column.number(paper.year() + " price", 15));
    }

    /**
     * Returns the cells of a row; of a year that is over the nights to date are those of the year, and stand once.
     *
     * @param shown nights to date, to come, and both
     */
    private List<String> cells(String name, FrozenSpend before, FrozenOutturn now, List<Figure> shown) {
        boolean over = paper.isOver();
        return List.of(
                name,
                before.bedNights().written(Wording::wholeNights),
                before.averagePrice().written(Wording::price),
                over ? Figure.NONE : shown.get(0).written(Wording::wholeNights),
                over ? Figure.NONE : now.actual().averagePrice().written(Wording::price),
                over ? Figure.NONE : shown.get(1).written(Wording::wholeNights),
                shown.get(2).written(Wording::wholeNights),
                now.outturn().averagePrice().written(Wording::price));
    }

    private Block.Table children() {
        var now = frozen.activity().total().year();
        var then = frozen.activity().total().yearBeforeToSameDay();
        return new Block.Table(
                paper.isOver() ? "Children in the year" : "Children, to the same day of each year",
                List.of(
                        Column.text("Year", 24),
                        Column.number("Children with a bed night", 20),
                        Column.number("Episodes with a bed night", 20),
                        Column.number("Children remanded", 20),
                        Column.number("Bed nights per episode", 20)),
                List.of(counts(paper.yearBefore(), then), counts(paper.year(), now)));
    }

    private static Row counts(String year, Figures figures) {
        return Row.of(
                year,
                figures.children().written(Wording::wholeNights),
                figures.episodes().written(Wording::wholeNights),
                figures.remanded().written(Wording::wholeNights),
                figures.nightsPerEpisode().written(Wording::average));
    }
}
