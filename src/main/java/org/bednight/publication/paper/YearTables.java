package org.bednight.publication.paper;

import static org.bednight.publication.paper.Block.Row;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenActivity;
import org.bednight.publication.frozen.FrozenEffects;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.paper.Block.Column;
import org.bednight.publication.style.Wording;
import org.bednight.publication.style.Years;

/** Funding and cost of the year beside those of the years before. */
final class YearTables {

    private final PaperText paper;
    private final FrozenPublication frozen;
    private final Wording wording;

    YearTables(PaperText paper) {
        this.paper = paper;
        this.frozen = paper.frozen();
        this.wording = paper.wording();
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        if (!frozen.funding().funders().isEmpty()) {
            blocks.add(funding());
        }
        frozen.findActivityYearBefore().filter(this::hasCost).map(this::cost).ifPresent(blocks::add);
        frozen.findYearOnYear()
                .filter(year -> !year.price().withheld() && !lastYear().isNil())
                .map(this::effects)
                .ifPresent(blocks::add);
        var notes = frozen.definition().notes();
        if (!notes.isEmpty()) {
            blocks.add(new Block.Points(notes));
        }
        return blocks;
    }

    /** Where each of the three years cost nothing, there is nothing to set side by side. */
    private boolean hasCost(FrozenActivity last) {
        return !Stream.of(
                        last.total().yearBefore().cost(),
                        last.total().year().cost(),
                        frozen.forecast().outturn().cost())
                .allMatch(Figure::isNil);
    }

    /** Price and mix compare the nights of two years: where the last had none, all is volume. */
    private Figure lastYear() {
        return frozen.activity().total().yearBefore().bedNights();
    }

    /** Returns the budget by funder, or that there is none. */
    List<Block> budget() {
        return frozen.funding().funders().isEmpty()
                ? List.of(Block.Paragraph.of("No budget is on record."))
                : List.of(funding());
    }

    /** A line: the year's amount is that of the year before and the difference. */
    private record Line(String name, Figure before, Figure now, Figure difference) {

        static Line of(String name, Figure before, Figure now) {
            return new Line(name, before, now, now.minus(before));
        }
    }

    private ShownTable rounded(List<Line> lines, Line total) {
        return ShownTable.of(
                lines.stream()
                        .map(line -> List.of(line.before(), line.difference()))
                        .toList(),
                lines.stream().map(Line::now).toList(),
                List.of(total.before(), total.difference()),
                total.now(),
                wording.scale());
    }

    /** As Birmingham's Youth Justice Plan prints it. */
    private Block.Table funding() {
        var lines = frozen.funding().funders().stream()
                .map(line -> new Line(line.funder(), line.yearBefore(), line.amount(), line.variance()))
                .toList();
        var total = new Line(
                "Total",
                frozen.funding().totalYearBefore(),
                frozen.funding().total(),
                frozen.funding().variance());
        var shown = rounded(lines, total);
        var rows = new ArrayList<Row>();
        for (int row = 0; row < lines.size(); row++) {
            rows.add(Row.of(
                    lines.get(row).name(),
                    cell(shown.row(row)),
                    cell(shown.cell(row, 0)),
                    ofTwoYears(shown.cell(row, 1))));
        }
        rows.add(Row.total("Total", cell(shown.total()), cell(shown.column(0)), ofTwoYears(shown.column(1))));
        return ShownTable.withNote(
                new Block.Table(
                        paper.inUnits("Remand funding"),
                        List.of(
                                Column.text("Partner", 45),
                                Column.number("Funding " + paper.year(), 20),
                                Column.number("Funding " + paper.yearBefore(), 20),
                                Column.number("Variance", 20)),
                        rows),
                shown);
    }

    /** Where nothing is known of the year before, there is nothing to compare with. */
    private String ofTwoYears(Figure variance) {
        return frozen.funding().isYearBeforeKnown() ? cell(variance) : Figure.NONE;
    }

    /** The last two whole years as Birmingham's Youth Justice Plan prints them, and this year beside them. */
    private Block.Table cost(FrozenActivity last) {
        var before = lines(last);
        var now = linesToNow(last);
        var shownBefore = rounded(before.subList(0, before.size() - 1), before.get(before.size() - 1));
        var shownNow = rounded(now.subList(0, now.size() - 1), now.get(now.size() - 1));
        var rows = new ArrayList<Row>();
        for (int row = 0; row < before.size() - 1; row++) {
            rows.add(Row.of(
                    before.get(row).name(),
                    cell(shownBefore.cell(row, 0)),
                    cell(shownBefore.row(row)),
                    cell(shownBefore.cell(row, 1)),
                    cell(shownNow.row(row)),
                    cell(shownNow.cell(row, 1))));
        }
        rows.add(Row.total(
                "Total",
                cell(shownBefore.column(0)),
                cell(shownBefore.total()),
                cell(shownBefore.column(1)),
                cell(shownNow.total()),
                cell(shownNow.column(1))));
        return ShownTable.withNote(
                new Block.Table(paper.inUnits("Cost of bed nights by establishment type"), columns(last), rows),
                shownBefore,
                shownNow);
    }

    private List<Column> columns(FrozenActivity last) {
        var name = last.financialYear();
        return List.of(
                Column.text("Establishment type", 38),
                Column.number(Years.before(name), 17),
                Column.number(Years.printed(name), 17),
                Column.number("Difference", 17),
                Column.number(paper.year() + (paper.isOver() ? "" : " forecast"), 18),
                Column.number("Difference", 17));
    }

    private List<Line> lines(FrozenActivity activity) {
        var sectors = activity.sectors();
        return Stream.concat(
                        paper.sectors().stream().map(place -> line(paper.sector(place), sectors.get(place))),
                        Stream.of(line("Total", activity.total())))
                .toList();
    }

    private static Line line(String name, FrozenActivity.Years years) {
        return Line.of(name, years.yearBefore().cost(), years.year().cost());
    }

    private List<Line> linesToNow(FrozenActivity last) {
        var sectors = last.sectors();
        var now = frozen.forecast().sectors();
        return Stream.concat(
                        paper.sectors().stream()
                                .map(place -> Line.of(
                                        paper.sector(place),
                                        sectors.get(place).year().cost(),
                                        now.get(place).outturn().cost())),
                        Stream.of(Line.of(
                                "Total",
                                last.total().year().cost(),
                                frozen.forecast().outturn().cost())))
                .toList();
    }

    private Block.Table effects(FrozenEffects.OfYear total) {
        var parts = paper.shown(total.sectors());
        var shown = ShownTable.of(
                parts.stream().map(FrozenEffects::effects).toList(),
                parts.stream().map(part -> part.difference()).toList(),
                total.effects(),
                total.difference(),
                wording.scale());
        var rows = new ArrayList<Row>();
        for (int row = 0; row < parts.size(); row++) {
            int line = row;
            rows.add(new Row(
                    cells(
                            wording.sector(parts.get(row).sector()),
                            IntStream.range(0, 3).mapToObj(effect -> shown.cell(line, effect)),
                            shown.row(row)),
                    false));
        }
        rows.add(new Row(cells("Total", IntStream.range(0, 3).mapToObj(shown::column), shown.total()), true));
        return ShownTable.withNote(
                new Block.Table(
                                paper.inUnits("Cost against %s: what price, volume and mix have added"
                                        .formatted(paper.yearBefore())),
                                List.of(
                                        Column.text("Establishment type", 40),
                                        Column.number("Price", 18),
                                        Column.number("Volume", 18),
                                        Column.number("Mix", 18),
                                        Column.number("Difference", 18)),
                                rows)
                        .withNote(
                                "Price: dearer or cheaper nights. Volume: more or fewer nights in all. Mix: nights in dearer or cheaper types."),
                shown);
    }

    private List<String> cells(String name, Stream<Figure> figures, Figure last) {
        return Stream.concat(
                        Stream.of(name), Stream.concat(figures, Stream.of(last)).map(this::cell))
                .toList();
    }

    private String cell(Figure figure) {
        return paper.cell(figure);
    }
}
