package org.bednight.publication.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.Frozen;
import org.bednight.publication.paper.Block.Column;
import org.bednight.publication.paper.Block.Row;
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
        blocks.add(budget());
        blocks.addAll(explanation());
        new PaperCharts(frozen, wording)
                .draw(ChartKind.CUMULATIVE_COST)
                .ifPresent(chart -> blocks.add(new Block.Picture(chart)));
        blocks.add(new Block.Heading("Activity"));
        blocks.add(activity());
        blocks.add(children());
        new PaperCharts(frozen, wording)
                .draw(ChartKind.MONTHLY_COST)
                .ifPresent(chart -> blocks.add(new Block.Picture(chart)));
        blocks.add(new Block.Heading("Funding and cost, year on year"));
        blocks.add(funding());
        if (frozen.has("/activityYearBefore")) {
            blocks.add(cost());
        }
        var notes = frozen.texts("/definition/notes");
        if (!notes.isEmpty()) {
            blocks.add(new Block.Points(notes));
        }
        return blocks;
    }

    private Block.Table budget() {
        var rows = new ArrayList<Row>();
        for (var sector : frozen.list("/forecast/sectors")) {
            var code = sector.text("/sector");
            var latest = sector.figure("/outturn/cost");
            var movement = frozen.has("/movement") ? moved(code) : Figure.ABSENT;
            rows.add(Row.of(
                    wording.sector(code),
                    Figure.NONE,
                    Figure.NONE,
                    sector.figure("/actual/cost").written(wording::cell),
                    latest.minus(movement).written(wording::cell),
                    latest.written(wording::cell),
                    Figure.NONE,
                    Figure.NONE,
                    movement.written(wording::variance),
                    Figure.NONE));
        }
        rows.add(total());
        return new Block.Table(
                "Budget monitor, %s, %s".formatted(year, wording.units()),
                List.of(
                        Column.text("Line", 28),
                        Column.number("Original budget", 15),
                        Column.number("Latest budget", 15),
                        Column.number("Actual to date", 15),
                        Column.number("Previous forecast", 16),
                        Column.number("Latest forecast", 15),
                        Column.number("Variance", 17),
                        Column.number("Variance %", 15),
                        Column.number("Movement", 16),
                        Column.text("RAG", 13)),
                rows);
    }

    private Row total() {
        var variance = frozen.figure("/forecast/variance");
        var percent = frozen.figure("/forecast/variancePercent");
        return Row.total(
                "Total",
                frozen.figure("/tracking/0/budget").written(wording::cell),
                frozen.figure("/forecast/budget").written(wording::cell),
                frozen.figure("/forecast/actual/cost").written(wording::cell),
                frozen.figure("/movement/outturnBefore").written(wording::cell),
                frozen.figure("/forecast/outturn/cost").written(wording::cell),
                variance.written(wording::varianceInWords),
                percent.written(wording::variancePercent),
                frozen.figure("/movement/change").written(wording::variance),
                rag(variance, percent));
    }

    private String rag(Figure variance, Figure percent) {
        return variance.value() == null || percent.value() == null
                ? variance.written(amount -> Figure.NONE)
                : wording.rag(variance.value(), percent.value());
    }

    /** Returns by how much the outturn of a sector has moved: all steps but that of allocations. */
    private Figure moved(String code) {
        var sum = BigDecimal.ZERO;
        for (var step : frozen.list("/movement/steps")) {
            for (var part : step.list("/sectors")) {
                if (part.text("/sector").equals(code)) {
                    var amount = part.figure("/amount");
                    if (amount.value() == null) {
                        return amount;
                    }
                    sum = sum.add(amount.value());
                }
            }
        }
        return Figure.of(sum);
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

    private Block.Table activity() {
        var rows = new ArrayList<Row>();
        int place = 0;
        for (var sector : frozen.list("/forecast/sectors")) {
            var before = frozen.at("/activity/sectors/%d/figures/yearBefore".formatted(place++));
            rows.add(new Row(nights(wording.sector(sector.text("/sector")), before, sector), false));
        }
        rows.add(new Row(nights("Total", frozen.at("/activity/total/yearBefore"), frozen.at("/forecast")), true));
        return new Block.Table(
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
                rows);
    }

    private static List<String> nights(String name, Frozen before, Frozen now) {
        return List.of(
                name,
                before.figure("/bedNights").written(Wording::nights),
                before.figure("/averagePrice").written(Wording::price),
                now.figure("/actual/bedNights").written(Wording::nights),
                now.figure("/actual/averagePrice").written(Wording::price),
                now.figure("/projected/bedNights").written(Wording::nights),
                now.figure("/outturn/bedNights").written(Wording::nights),
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
    private Block.Table funding() {
        var rows = new ArrayList<Row>();
        for (var line : frozen.list("/funding/funders")) {
            rows.add(Row.of(
                    line.text("/funder"),
                    line.figure("/amount").written(wording::cell),
                    line.figure("/yearBefore").written(wording::cell),
                    line.figure("/variance").written(wording::cell)));
        }
        rows.add(Row.total(
                "Total",
                frozen.figure("/funding/total").written(wording::cell),
                frozen.figure("/funding/totalYearBefore").written(wording::cell),
                frozen.figure("/funding/variance").written(wording::cell)));
        return new Block.Table(
                "Remand funding, %s".formatted(wording.units()),
                List.of(
                        Column.text("Partner", 45),
                        Column.number("Funding " + year, 20),
                        Column.number("Funding " + yearBefore, 20),
                        Column.number("Variance", 20)),
                rows);
    }

    /** As Birmingham's Youth Justice Plan prints it: the last two whole years. */
    private Block.Table cost() {
        var last = frozen.at("/activityYearBefore");
        var name = Objects.requireNonNull(last.text("/financialYear"));
        var rows = new ArrayList<Row>();
        for (var sector : last.list("/sectors")) {
            rows.add(new Row(cost(wording.sector(sector.text("/sector")), sector.at("/figures")), false));
        }
        rows.add(new Row(cost("Total", last.at("/total")), true));
        return new Block.Table(
                "Cost of bed nights by establishment type, %s".formatted(wording.units()),
                List.of(
                        Column.text("Establishment type", 45),
                        Column.number(Years.before(name) + ": cost of bed nights", 20),
                        Column.number(Years.printed(name) + ": cost of bed nights", 20),
                        Column.number("Difference", 20)),
                rows);
    }

    private List<String> cost(String name, Frozen figures) {
        var before = figures.figure("/yearBefore/cost");
        var now = figures.figure("/year/cost");
        return List.of(
                name,
                before.written(wording::cell),
                now.written(wording::cell),
                now.minus(before).written(wording::cell));
    }
}
