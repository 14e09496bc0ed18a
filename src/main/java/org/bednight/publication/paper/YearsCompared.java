package org.bednight.publication.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.paper.Block.Row;
import org.bednight.publication.style.Wording;

/** Amounts of two years and their differences, with a total, so rounded that they add up down and across. */
final class YearsCompared {

    private final List<Line> lines;
    private final Line total;
    private final ShownTable shown;
    private final Wording wording;

    YearsCompared(List<Line> lines, Line total, Wording wording) {
        this.lines = lines;
        this.total = total;
        this.wording = wording;
        this.shown = ShownTable.of(
                lines.stream()
                        .map(line -> List.of(line.before(), line.difference()))
                        .toList(),
                lines.stream().map(Line::now).toList(),
                List.of(total.before(), total.difference()),
                total.now(),
                wording.scale());
    }

    /** A line: the year's amount is that of the year before and the difference. */
    record Line(String name, Figure before, Figure now, Figure difference) {}

    /**
     * Returns the table, and a note where it does not add up.
     *
     * @param order in which the columns after the first show a line
     */
    List<Block> blocks(String caption, List<Block.Column> columns, Function<Line, List<Figure>> order) {
        var rows = new ArrayList<Row>();
        IntStream.range(0, lines.size()).mapToObj(this::shown).forEach(line -> rows.add(row(line, order, false)));
        rows.add(row(new Line(total.name(), shown.column(0), shown.total(), shown.column(1)), order, true));
        return ShownTable.withNote(new Block.Table(caption, columns, rows), shown);
    }

    private Line shown(int row) {
        return new Line(lines.get(row).name(), shown.cell(row, 0), shown.row(row), shown.cell(row, 1));
    }

    private Row row(Line line, Function<Line, List<Figure>> order, boolean isTotal) {
        var cells = new ArrayList<String>(List.of(line.name()));
        order.apply(line).forEach(figure -> cells.add(figure.written(wording::cell)));
        return new Row(cells, isTotal);
    }
}
