package org.bednight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bednight.money.Money;
import org.bednight.publication.style.Wording;
import org.bednight.scenario.Comparison;
import org.bednight.web.ForecastView.Row;
import org.bednight.web.ForecastView.Table;
import org.jspecify.annotations.Nullable;

/** Writes figures of what-ifs as tables. */
final class ScenarioTables {

    private final Wording wording;

    ScenarioTables(Wording wording) {
        this.wording = wording;
    }

    /** A name and its figures. */
    record Named(String name, Comparison.Figures figures) {}

    /** Returns a table with a column for each of {@code columns}. */
    Table columns(String caption, List<Named> columns) {
        var names = new ArrayList<>(List.of("Figure"));
        columns.forEach(column -> names.add(column.name()));
        return new Table(
                caption,
                names,
                List.of(
                        row("Bed nights", columns, figures -> Wording.nights(figures.bedNights())),
                        row("Outturn", columns, figures -> amount(figures.outturn())),
                        row("Budget", columns, figures -> amount(figures.budget())),
                        row("Variance", columns, figures -> variance(figures.variance())),
                        row(
                                "Chance of an overspend",
                                columns,
                                figures -> PageWords.chance(figures.probabilityOfOverspend())),
                        row("Rating", columns, figures -> PageWords.rating(figures.rating()))),
                null);
    }

    private static Row row(String name, List<Named> columns, Function<Comparison.Figures, String> cell) {
        return new Row(
                name,
                columns.stream().map(column -> cell.apply(column.figures())).toList());
    }

    String amount(@Nullable Money amount) {
        return PageWords.amount(wording, amount);
    }

    String variance(@Nullable Money variance) {
        return variance == null ? PageWords.NONE : PageWords.variance(wording, variance.pounds());
    }

    /** Returns by how much a variance moved. */
    String change(@Nullable Money change) {
        return change == null ? PageWords.NONE : PageWords.change(wording, change.pounds());
    }
}
