package org.bednight.projection.accuracy;

import java.io.StringWriter;
import java.util.List;
import org.bednight.exchange.Cell;
import org.bednight.exchange.CsvWriter;

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
                        Cell.number(horizon.monthsElapsed()),
                        Cell.text(model.model()),
                        Cell.number(horizon.origins()),
                        Cell.number(horizon.years()),
                        Cell.number(horizon.zeroYears()),
                        Cell.number(horizon.pricedOrigins()),
                        Cell.optional(model.bias()),
                        Cell.optional(model.wapeRemainingNights()),
                        Cell.optional(model.wapeYearCost()),
                        Cell.optional(model.mase()),
                        Cell.optional(model.rmsse()),
                        Cell.optional(model.pinball()),
                        Cell.optional(model.crps()),
                        Cell.optional(model.coverage80()),
                        Cell.optional(model.coverage95()),
                        Cell.optional(model.brierOverspend()),
                        Cell.number(model.overspends()),
                        Cell.amount(model.medianYearCostError()),
                        Cell.number(model.yearsBudgeted()),
                        Cell.number(model.yearsOverspent()));
            }
        }
        return text.toString();
    }
}
