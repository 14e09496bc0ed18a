package org.bednight.publication.paper;

import static org.bednight.publication.paper.Block.Row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.ForecastBefore;
import org.bednight.publication.frozen.FrozenOutturn;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.FrozenSpend;
import org.bednight.publication.paper.Block.Column;
import org.bednight.publication.style.Wording;

/** The forecast by establishment type, with what the author explains: the latest is the previous one and its movement. */
final class SectorTable {

    /** A longer explanation stands below the table. */
    private static final int LONGEST_BESIDE = 160;

    private static final String TOTAL = "total";

    private final PaperText paper;
    private final FrozenPublication frozen;
    private final ForecastBefore before;
    private final Wording wording;
    private final List<FrozenOutturn.OfSector> sectors;
    private final ShownTable actual;
    private final ShownTable forecast;
    private final Map<String, String> comments = new LinkedHashMap<>();

    SectorTable(PaperText paper) {
        this.paper = paper;
        this.frozen = paper.frozen();
        this.before = new ForecastBefore(frozen);
        this.wording = paper.wording();
        this.sectors = paper.shown(frozen.forecast().sectors());
        this.actual = ShownTable.of(
                costs(FrozenOutturn::actual), frozen.forecast().actual().cost(), wording.scale());
        this.forecast = forecast();
        frozen.definition()
                .commentary()
                .forEach(comment -> comments.merge(comment.line(), comment.text(), (one, other) -> one + " " + other));
    }

    private List<Figure> costs(Function<FrozenOutturn, FrozenSpend> part) {
        return sectors.stream().map(sector -> part.apply(sector).cost()).toList();
    }

    private Figure outturn() {
        return frozen.forecast().outturn().cost();
    }

    /** The previous forecast and its movement; where there is no movement, the latest forecast alone. */
    private ShownTable forecast() {
        var latest = costs(FrozenOutturn::outturn);
        if (!before.exists()) {
            return ShownTable.of(latest, outturn(), wording.scale());
        }
        var cells = sectors.stream()
                .map(sector -> {
                    var movement = before.moved(sector.sector());
                    return List.of(sector.outturn().cost().minus(movement), movement);
                })
                .toList();
        return ShownTable.of(cells, latest, List.of(before.outturn(), before.moved()), outturn(), wording.scale());
    }

    /** Returns the previous forecast and the movement of the whole service; absent where there is none. */
    List<Figure> moved() {
        return before.exists()
                ? List.of(forecast.column(0), forecast.column(1))
                : List.of(Figure.ABSENT, Figure.ABSENT);
    }

    /** Returns nothing for a council without any bed night, which has no sector to show beside the total. */
    List<Block> blocks() {
        if (paper.isWithoutNights() && !before.exists() && comments.isEmpty()) {
            return List.of();
        }
        boolean beside = comments.values().stream().allMatch(text -> text.length() <= LONGEST_BESIDE);
        var rows = new ArrayList<Row>();
        for (int row = 0; row < sectors.size(); row++) {
            rows.add(row(row, beside));
        }
        rows.add(total(beside));
        var table = new Block.Table(
                paper.inUnits((paper.isOver() ? "Outturn" : "Forecast") + " by establishment type"), columns(), rows);
        var blocks = new ArrayList<Block>(List.of(ShownTable.withNote(table, actual, forecast)));
        if (!beside) {
            blocks.add(new Block.Points(comments.entrySet().stream()
                    .map(comment -> "%s: %s".formatted(name(comment.getKey()), comment.getValue()))
                    .toList()));
        }
        return blocks;
    }

    private String name(String line) {
        return line.equals(TOTAL) ? "Total" : wording.sector(line);
    }

    private List<Column> columns() {
        boolean over = paper.isOver();
        return List.of(
                Column.text("Establishment type", 34),
                Column.number("Actual to date", 17),
                Column.number(over ? "Last forecast" : "Previous forecast", 17),
                Column.number(over ? "Outturn" : "Latest forecast", 17),
                Column.number("Movement", 17),
                Column.text("Explanation", 46));
    }

    private Row row(int row, boolean beside) {
        boolean moved = before.exists();
        var code = sectors.get(row).sector();
        return Row.of(
                wording.sector(code),
                toDate(actual.row(row)),
                (moved ? forecast.cell(row, 0) : Figure.ABSENT).written(wording::cell),
                forecast.row(row).written(wording::cell),
                (moved ? forecast.cell(row, 1) : Figure.ABSENT).written(wording::variance),
                explanation(code, beside));
    }

    /** Of a year that is over the actual to date is the outturn, and stands once. */
    private String toDate(Figure figure) {
        return paper.isOver() ? Figure.NONE : figure.written(wording::cell);
    }

    private String explanation(String line, boolean beside) {
        return beside && !comments.isEmpty() ? comments.getOrDefault(line, "") : Figure.NONE;
    }

    private Row total(boolean beside) {
        return Row.total(
                "Total",
                toDate(actual.total()),
                moved().get(0).written(wording::cell),
                forecast.total().written(wording::cell),
                moved().get(1).written(wording::variance),
                explanation(TOTAL, beside));
    }
}
