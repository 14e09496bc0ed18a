package org.bednight.publication.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.Frozen;
import org.bednight.publication.paper.Block.Column;
import org.bednight.publication.paper.Block.Row;
import org.bednight.publication.paper.YearsCompared.Line;
import org.bednight.publication.style.Wording;
import org.bednight.publication.style.Years;

/** Budget, activity, funding and cost, in the order of columns in which councils print them. */
final class Tables {

    private final Frozen frozen;
    private final Wording wording;
    private final String year;
    private final String yearBefore;

    Tables(Frozen frozen, Wording wording) {
        this.frozen = frozen;
        this.wording = wording;
        this.year = Years.printed(frozen.text("/forecast/financialYear"));
        this.yearBefore = Years.before(frozen.text("/forecast/financialYear"));
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading("Budget"));
        blocks.addAll(new BudgetTable(frozen, wording).blocks());
        blocks.addAll(explanation());
        new PaperCharts(frozen, wording)
                .draw(ChartKind.CUMULATIVE_COST)
                .ifPresent(chart -> blocks.add(new Block.Picture(chart)));
        blocks.add(new Block.Heading("Activity"));
        blocks.addAll(activity());
        blocks.add(children());
        new PaperCharts(frozen, wording)
                .draw(ChartKind.MONTHLY_COST)
                .ifPresent(chart -> blocks.add(new Block.Picture(chart)));
        blocks.add(new Block.Heading("Funding and cost, year on year"));
        blocks.addAll(funding());
        if (frozen.has("/activityYearBefore")) {
            blocks.addAll(cost());
        }
        var notes = frozen.texts("/definition/notes");
        if (!notes.isEmpty()) {
            blocks.add(new Block.Points(notes));
        }
        return blocks;
    }

    private List<Block> explanation() {
        var points = new ArrayList<String>();
        for (var comment : frozen.list("/definition/commentary")) {
            var line = comment.text("/line");
            points.add(
                    "%s: %s".formatted(line.equals("total") ? "Total" : wording.sector(line), comment.text("/text")));
        }
        return points.isEmpty() ? List.of() : List.of(new Block.Points(points));
    }

    private List<Block> activity() {
        var sectors = frozen.list("/forecast/sectors");
        var total = frozen.at("/forecast");
        var now = ShownTable.of(
                sectors.stream()
                        .map(sector -> List.of(nights(sector, "actual"), nights(sector, "projected")))
                        .toList(),
                sectors.stream().map(sector -> nights(sector, "outturn")).toList(),
                List.of(nights(total, "actual"), nights(total, "projected")),
                nights(total, "outturn"),
                Wording.NIGHT_DECIMALS);
        var rows = new ArrayList<Row>();
        for (int row = 0; row < sectors.size(); row++) {
            var sector = sectors.get(row);
            var before = frozen.at("/activity/sectors/%d/figures/yearBefore".formatted(row));
            var nights = List.of(now.cell(row, 0), now.cell(row, 1), now.row(row));
            rows.add(new Row(activity(wording.sector(sector.text("/sector")), before, sector, nights), false));
        }
        var nights = List.of(now.column(0), now.column(1), now.total());
        rows.add(new Row(activity("Total", frozen.at("/activity/total/yearBefore"), total, nights), true));
        return ShownTable.withNote(
                new Block.Table(
                        "Bed nights, and the average price of a night",
                        List.of(
                                Column.text("Establishment type", 34),
                                Column.number(yearBefore + " nights", 15),
                                Column.number(yearBefore + " price", 15),
                                Column.number("Nights to date", 15),
                                Column.number("Price to date", 15),
                                Column.number("Nights to come", 16),
                                Column.number(year + " nights", 16),
                                Column.number(year + " price", 15)),
                        rows),
                now);
    }

    private static Figure nights(Frozen figures, String part) {
        return figures.figure("/%s/bedNights".formatted(part));
    }

    /**
     * Returns a row.
     *
     * @param nights to date, to come, and both
     */
    private static List<String> activity(String name, Frozen before, Frozen now, List<Figure> nights) {
        return List.of(
                name,
                before.figure("/bedNights").written(Wording::nights),
                before.figure("/averagePrice").written(Wording::price),
                nights.get(0).written(Wording::nights),
                now.figure("/actual/averagePrice").written(Wording::price),
                nights.get(1).written(Wording::nights),
                nights.get(2).written(Wording::nights),
                now.figure("/outturn/averagePrice").written(Wording::price));
    }

    private Block.Table children() {
        var now = frozen.at("/activity/total/year");
        var then = frozen.at("/activity/total/yearBeforeToSameDay");
        return new Block.Table(
                "Children, to the same day of each year",
                List.of(Column.text("Count", 50), Column.number(yearBefore, 20), Column.number(year, 20)),
                List.of(
                        count("Children with a bed night", "/children", then, now),
                        count("Episodes with a bed night", "/episodes", then, now),
                        count("Children remanded", "/remanded", then, now),
                        count("Bed nights per episode", "/nightsPerEpisode", then, now)));
    }

    private static Row count(String name, String place, Frozen then, Frozen now) {
        return Row.of(
                name,
                then.figure(place).written(Wording::nights),
                now.figure(place).written(Wording::nights));
    }

    /** As Birmingham's Youth Justice Plan prints it. */
    private List<Block> funding() {
        var lines = frozen.list("/funding/funders").stream()
                .map(line -> new Line(
                        line.text("/funder"),
                        line.figure("/yearBefore"),
                        line.figure("/amount"),
                        line.figure("/variance")))
                .toList();
        var total = new Line(
                "Total",
                frozen.figure("/funding/totalYearBefore"),
                frozen.figure("/funding/total"),
                frozen.figure("/funding/variance"));
        return new YearsCompared(lines, total, wording)
                .blocks(
                        "Remand funding, %s".formatted(wording.units()),
                        List.of(
                                Column.text("Partner", 45),
                                Column.number("Funding " + year, 20),
                                Column.number("Funding " + yearBefore, 20),
                                Column.number("Variance", 20)),
                        shown -> List.of(shown.now(), shown.before(), shown.difference()));
    }

    /** As Birmingham's Youth Justice Plan prints it: the last two whole years. */
    private List<Block> cost() {
        var last = frozen.at("/activityYearBefore");
        var name = Objects.requireNonNull(last.text("/financialYear"));
        var lines = last.list("/sectors").stream()
                .map(sector -> cost(wording.sector(sector.text("/sector")), sector.at("/figures")))
                .toList();
        return new YearsCompared(lines, cost("Total", last.at("/total")), wording)
                .blocks(
                        "Cost of bed nights by establishment type, %s".formatted(wording.units()),
                        List.of(
                                Column.text("Establishment type", 45),
                                Column.number(Years.before(name) + ": cost of bed nights", 20),
                                Column.number(Years.printed(name) + ": cost of bed nights", 20),
                                Column.number("Difference", 20)),
                        shown -> List.of(shown.before(), shown.now(), shown.difference()));
    }

    private static Line cost(String name, Frozen figures) {
        var before = figures.figure("/yearBefore/cost");
        var now = figures.figure("/year/cost");
        return new Line(name, before, now, now.minus(before));
    }
}
