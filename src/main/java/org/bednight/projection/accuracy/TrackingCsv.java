package org.bednight.projection.accuracy;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bednight.exchange.Cell;
import org.bednight.exchange.CsvWriter;
import org.bednight.money.Money;
import org.bednight.projection.accuracy.PublishedForecasts.Published;
import org.bednight.projection.accuracy.PublishedForecasts.Sum;
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
            "problem",
            "basis",
            "published",
            "publishedAsAt",
            "publishedModel",
            "publishedNights",
            "publishedErrorNights",
            "publishedCost",
            "publishedErrorCost",
            "publishedBudget",
            "publishedVariance");

    private TrackingCsv() {}

    static String of(Tracking tracking) {
        var text = new StringWriter();
        var table = CsvWriter.of(text, HEADINGS);
        for (var month : tracking.months()) {
            var published = Optional.ofNullable(month.published());
            var outturn = published.map(Published::outturn).orElse(null);
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
                    word(month.problem()),
                    Cell.text(month.basis()),
                    word(published.map(Published::number).orElse(null)),
                    word(published.map(each -> each.asAt().toString()).orElse(null)),
                    word(published.map(Published::model).orElse(null)),
                    nights(outturn),
                    nights(month.publishedError()),
                    cost(outturn),
                    cost(month.publishedError()),
                    money(published.map(Published::budget).orElse(null)),
                    money(published.map(Published::variance).orElse(null)));
        }
        return text.toString();
    }

    private static Cell nights(@Nullable Sum sum) {
        return cell(sum, present -> Cell.number(present.bedNights()));
    }

    private static Cell cost(@Nullable Sum sum) {
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
