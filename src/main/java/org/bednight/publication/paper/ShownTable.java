package org.bednight.publication.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.money.SumRounding;
import org.bednight.money.TableRounding;
import org.bednight.publication.frozen.Figure;

/**
 * Figures of a table that add up, as they are shown: METHOD §11. Figures that do not add up as they were published, since
 * some are withheld or were rounded one by one for the public, stay as they are.
 */
final class ShownTable {

    /** By so many nights a total may differ from its parts, each of which is rounded. */
    private static final BigDecimal HUNDREDTHS = new BigDecimal("0.25");

    private static final String NOTE =
            "The figures of this table are rounded one by one: parts may differ from their total by a unit.";

    private final List<List<Figure>> cells;
    private final List<Figure> rowTotals;
    private final List<Figure> columnTotals;
    private final Figure total;
    private final boolean addsUp;

    private ShownTable(
            List<List<Figure>> cells, List<Figure> rowTotals, List<Figure> columnTotals, Figure total, boolean addsUp) {
        this.cells = cells;
        this.rowTotals = rowTotals;
        this.columnTotals = columnTotals;
        this.total = total;
        this.addsUp = addsUp;
    }

    /** Rounds parts and their total to {@code scale} decimals. */
    static ShownTable of(List<Figure> parts, Figure total, int scale) {
        return of(parts.stream().map(List::of).toList(), parts, List.of(total), total, scale);
    }

    /**
     * Rounds a table to {@code scale} decimals.
     *
     * @param cells by row, then column, without totals
     * @param rowTotals the total column
     * @param columnTotals the total row
     */
    static ShownTable of(
            List<List<Figure>> cells, List<Figure> rowTotals, List<Figure> columnTotals, Figure total, int scale) {
        boolean withheld = Stream.concat(
                        cells.stream().flatMap(List::stream),
                        Stream.of(rowTotals, columnTotals, List.of(total)).flatMap(List::stream))
                .anyMatch(Figure::withheld);
        boolean asPublished = withheld || cells.isEmpty();
        if (asPublished || !isConsistent(cells, rowTotals, columnTotals)) {
            return new ShownTable(cells, rowTotals, columnTotals, total, asPublished);
        }
        var rounded = TableRounding.of(cells.stream().map(ShownTable::values).toList(), scale);
        return new ShownTable(
                IntStream.range(0, cells.size())
                        .mapToObj(row -> shown(cells.get(row), rounded.cells().get(row)))
                        .toList(),
                shown(rowTotals, rounded.rowTotals()),
                shown(columnTotals, rounded.columnTotals()),
                shown(List.of(total), List.of(rounded.total())).get(0),
                rounded.addsUp());
    }

    /**
     * Rounds a first figure, steps from it, and where they lead: the first and the last as they are rounded everywhere, and
     * the steps so that they add up to what lies between.
     *
     * @return the first figure at row 0, then the steps; the last as the total
     */
    static ShownTable ofSteps(Figure first, List<Figure> steps, Figure last, int scale) {
        var all = Stream.concat(Stream.of(first), steps.stream()).toList();
        boolean known = Stream.concat(all.stream(), Stream.of(last)).allMatch(each -> each.value() != null);
        var exact = value(last).subtract(sum(all));
        if (!known || exact.abs().compareTo(HUNDREDTHS) > 0) {
            return of(all, last, scale);
        }
        var rounded = SumRounding.steps(value(first), values(steps), value(last), scale);
        var shown = Stream.concat(Stream.of(value(first).setScale(scale, RoundingMode.HALF_UP)), rounded.stream())
                .map(Figure::of)
                .toList();
        var end = Figure.of(value(last).setScale(scale, RoundingMode.HALF_UP));
        return new ShownTable(shown.stream().map(List::of).toList(), shown, List.of(end), end, true);
    }

    /**
     * Rounds bed nights to whole ones. Nights to come are published to two decimals, each total from its exact sum, so that
     * parts and totals may differ by some hundredths: these are added to the largest part.
     */
    static ShownTable ofNights(List<List<Figure>> cells, List<Figure> columnTotals, Figure total) {
        List<List<Figure>> mended =
                cells.stream().<List<Figure>>map(ArrayList::new).toList();
        for (int column = 0; column < columnTotals.size(); column++) {
            mend(mended, column, columnTotals.get(column));
        }
        var rows = mended.stream().map(ShownTable::total).toList();
        return of(mended, rows, columnTotals, total, 0);
    }

    private static void mend(List<List<Figure>> cells, int column, Figure total) {
        var parts = cells.stream().map(row -> row.get(column)).toList();
        var missing = value(total).subtract(sum(parts));
        boolean known = Stream.concat(parts.stream(), Stream.of(total)).noneMatch(Figure::withheld);
        if (known && missing.signum() != 0 && missing.abs().compareTo(HUNDREDTHS) <= 0) {
            cells.stream()
                    .max(Comparator.comparing(row -> value(row.get(column)).abs()))
                    .ifPresent(row ->
                            row.set(column, Figure.of(value(row.get(column)).add(missing))));
        }
    }

    /** Returns the sum of a row; withheld if a part of it is. */
    private static Figure total(List<Figure> row) {
        return row.stream().filter(Figure::withheld).findFirst().orElseGet(() -> Figure.of(sum(row)));
    }

    private static boolean isConsistent(List<List<Figure>> cells, List<Figure> rowTotals, List<Figure> columnTotals) {
        boolean across = IntStream.range(0, cells.size())
                .allMatch(row -> sum(cells.get(row)).compareTo(value(rowTotals.get(row))) == 0);
        return across
                && IntStream.range(0, columnTotals.size())
                        .allMatch(column ->
                                sum(cells.stream().map(row -> row.get(column)).toList())
                                                .compareTo(value(columnTotals.get(column)))
                                        == 0);
    }

    /** Returns the sum of figures, of which those that are absent count as nothing. */
    static BigDecimal sum(List<Figure> figures) {
        return values(figures).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BigDecimal> values(List<Figure> figures) {
        return figures.stream().map(ShownTable::value).toList();
    }

    /** A figure that is absent counts as nothing. */
    private static BigDecimal value(Figure figure) {
        return figure.find().orElse(BigDecimal.ZERO);
    }

    /** An absent figure stays absent. */
    private static List<Figure> shown(List<Figure> exact, List<BigDecimal> rounded) {
        return IntStream.range(0, exact.size())
                .mapToObj(each -> exact.get(each).find().isPresent() ? Figure.of(rounded.get(each)) : exact.get(each))
                .toList();
    }

    Figure cell(int row, int column) {
        return cells.get(row).get(column);
    }

    /** Returns a part of a table of one column, or a row's total. */
    Figure row(int row) {
        return rowTotals.get(row);
    }

    Figure column(int column) {
        return columnTotals.get(column);
    }

    Figure total() {
        return total;
    }

    /** Returns a table, with a note below it if one of its parts does not add up as it is shown. */
    static Block.Table withNote(Block.Table table, ShownTable... parts) {
        return Stream.of(parts).allMatch(part -> part.addsUp) ? table : table.withNote(NOTE);
    }
}
