package org.bednight.projection.accuracy;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.bednight.exchange.Cell;
import org.bednight.exchange.CsvWriter;
import org.bednight.money.Money;
import org.jspecify.annotations.Nullable;

/** An accuracy report as a table: a row for each number of months elapsed and model. */
final class AccuracyCsv {

    private static final List<String> HEADINGS = List.of(
            "monthsElapsed",
            "model",
            "origins",
            "years",
            "zeroYears",
            "pricedOrigins",
            "bias",
            "wapeRemainingNights",
            "wapeYearCost",
            "mase",
            "rmsse",
            "pinball",
            "crps",
            "coverage80",
            "coverage95",
            "brierOverspend",
            "overspends",
            "medianYearCostError",
            "yearsBudgeted",
            "yearsOverspent");

    private AccuracyCsv() {}

    static String of(AccuracyReport report) {
        var text = new StringWriter();
        var table = CsvWriter.of(text, HEADINGS);
        for (var horizon : report.horizons()) {
            for (var model : horizon.models()) {
                table.row(
                        count(horizon.monthsElapsed()),
                        Cell.text(model.model()),
                        count(horizon.origins()),
                        count(horizon.years()),
                        count(horizon.zeroYears()),
                        count(horizon.pricedOrigins()),
                        measure(model.bias()),
                        measure(model.wapeRemainingNights()),
                        measure(model.wapeYearCost()),
                        measure(model.mase()),
                        measure(model.rmsse()),
                        measure(model.pinball()),
                        measure(model.crps()),
                        measure(model.coverage80()),
                        measure(model.coverage95()),
                        measure(model.brierOverspend()),
                        count(model.overspends()),
                        money(model.medianYearCostError()),
                        count(model.yearsBudgeted()),
                        count(model.yearsOverspent()));
            }
        }
        return text.toString();
    }

    private static Cell count(int count) {
        return Cell.number(BigDecimal.valueOf(count));
    }

    private static Cell money(@Nullable Money amount) {
        return amount == null ? Cell.empty() : Cell.number(amount.pounds());
    }

    private static Cell measure(@Nullable BigDecimal value) {
        return value == null ? Cell.empty() : Cell.number(value);
    }
}
