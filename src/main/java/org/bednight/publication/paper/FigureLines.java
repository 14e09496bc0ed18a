package org.bednight.publication.paper;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.bednight.exchange.Cell;
import org.bednight.exchange.CsvWriter;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.style.Wording;

/** Writes figures as lines of a CSV: each as it was frozen, and as the house style shows it. */
final class FigureLines {

    /** The whole year, as a period. */
    static final String YEAR = "year";

    /** All sectors, as a sector. */
    static final String ALL = "ALL";

    private static final List<String> HEADINGS =
            List.of("publication", "authority", "asAt", "period", "sector", "measure", "value", "marking", "shown");

    private final FrozenPublication frozen;
    private final Wording wording;
    private final String marking;
    private final StringWriter text = new StringWriter();
    private final CsvWriter table = CsvWriter.of(text, HEADINGS);

    /**
     * Starts the lines of a publication.
     *
     * @param marking for each line
     */
    FigureLines(FrozenPublication frozen, Wording wording, String marking) {
        this.frozen = frozen;
        this.wording = wording;
        this.marking = marking;
    }

    /** What a figure is, which decides how it is shown. */
    enum Form {
        MONEY,
        VARIANCE,
        PERCENT,
        PRICE,
        NIGHTS,
        AVERAGE,
        CHANCE,
        /** What a step adds to a chance, in percentage points. */
        POINTS
    }

    void year(String measure, Figure value, Form form) {
        line(YEAR, ALL, measure, value, form);
    }

    void line(String period, String sector, String measure, Figure value, Form form) {
        table.row(
                Cell.text(frozen.number()),
                Cell.text(frozen.forecast().authority().value()),
                Cell.date(frozen.forecast().asAt()),
                Cell.text(period),
                Cell.text(sector),
                Cell.text(measure),
                value.value() == null
                        ? (value.withheld() ? Cell.text(Figure.WITHHELD) : Cell.empty())
                        : Cell.number(value.value()),
                Cell.text(marking),
                Cell.text(value.written(shown(form))));
    }

    private Function<BigDecimal, String> shown(Form form) {
        return switch (form) {
            case MONEY -> wording::cell;
            case VARIANCE -> wording::variance;
            case PERCENT -> wording::variancePercent;
            case PRICE -> Wording::price;
            case NIGHTS -> wording::wholeChange;
            case AVERAGE -> Wording::average;
            case CHANCE -> Wording::chance;
            case POINTS -> wording::points;
        };
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
