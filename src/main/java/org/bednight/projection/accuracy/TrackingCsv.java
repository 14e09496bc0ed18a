package org.bednight.projection.accuracy;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Function;
import org.bednight.exchange.Cell;
import org.bednight.exchange.CsvWriter;
import org.bednight.money.Money;
import org.jspecify.annotations.Nullable;

/** The tracking of a year as a table, a row for each month's end. */
final class TrackingCsv {

    private static final List<String> HEADINGS = List.of(
            "period",
            "asAt",
            "model",
            "forecastNights",
            "outturnNights",
            "errorNights",
            "forecastCost",
            "outturnCost",
            "errorCost",
            "budgetThen",
            "forecastVariance",
            "outturnVariance",
            "problem");

    private TrackingCsv() {}

    static String of(Tracking tracking) {
        var text = new StringWriter();
        var table = CsvWriter.of(text, HEADINGS);
        for (var month : tracking.months()) {
            table.row(
                    Cell.text(month.period()),
                    Cell.text(month.asAt().toString()),
                    word(month.model()),
                    nights(month.forecast()),
                    nights(month.outturn()),
                    nights(month.error()),
                    cost(month.forecast()),
                    cost(month.outturn()),
                    cost(month.error()),
                    money(month.budget()),
                    money(month.forecastVariance()),
                    money(month.outturnVariance()),
                    word(month.problem()));
        }
        return text.toString();
    }

    private static Cell nights(Tracking.@Nullable Sum sum) {
        return cell(sum, present -> Cell.number(present.bedNights()));
    }

    private static Cell cost(Tracking.@Nullable Sum sum) {
        return cell(sum, present -> Cell.number(present.cost().pounds()));
    }

    private static Cell money(@Nullable Money amount) {
        return cell(amount, present -> Cell.number(present.pounds()));
    }

    private static Cell word(@Nullable String text) {
        return cell(text, Cell::text);
    }

    private static <T> Cell cell(@Nullable T value, Function<T, Cell> form) {
        return value == null ? Cell.empty() : form.apply(value);
    }
}
