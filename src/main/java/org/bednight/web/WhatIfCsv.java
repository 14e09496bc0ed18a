package org.bednight.web;

import java.io.StringWriter;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.bednight.exchange.Cell;
import org.bednight.exchange.CsvWriter;
import org.bednight.projection.range.YearCost;
import org.bednight.scenario.Comparison;
import org.bednight.scenario.PeriodRanges;

/** What a what-if moves, as files for a spreadsheet: figures in pounds, as the endpoint returns them. */
final class WhatIfCsv {

    private WhatIfCsv() {}

    /** Writes a row for each change, in the order in which they are made. */
    static String steps(Comparison comparison) {
        var text = new StringWriter();
        var table = CsvWriter.of(text, List.of("adjustment", "change", "bedNights", "outturn", "budget", "variance"));
        for (var step : comparison.steps()) {
            table.row(
                    Cell.number(step.adjustment()),
                    Cell.text(step.words()),
                    Cell.number(step.bedNights()),
                    Cell.amount(step.outturn()),
                    Cell.amount(step.budget()),
                    Cell.amount(step.variance()));
        }
        return text.toString();
    }

    /**
     * Writes a row for each month: its cost, not added up, and what the cost with the changes, added up from 1 April on, does not
     * exceed with each chance.
     */
    static String months(Comparison comparison, PeriodRanges ranges) {
        var text = new StringWriter();
        var table = CsvWriter.of(
                text,
                List.of(
                        "period",
                        "month",
                        "bedNightsWithout",
                        "costWithout",
                        "bedNightsWith",
                        "costWith",
                        "costDifference",
                        "cumulativeWith0.05",
                        "cumulativeWith0.25",
                        "cumulativeWith0.75",
                        "cumulativeWith0.95"));
        for (var period : comparison.periods()) {
            var cost = ranges.find(YearMonth.parse(period.month()));
            table.row(
                    Cell.text(period.period()),
                    Cell.text(period.month()),
                    Cell.number(period.base().bedNights()),
                    Cell.amount(period.base().cost()),
                    Cell.number(period.scenario().bedNights()),
                    Cell.amount(period.scenario().cost()),
                    Cell.amount(period.difference().cost()),
                    quantile(cost, 0.05),
                    quantile(cost, 0.25),
                    quantile(cost, 0.75),
                    quantile(cost, 0.95));
        }
        return text.toString();
    }

    private static Cell quantile(Optional<YearCost> cost, double level) {
        return Cell.amount(cost.map(likely -> likely.quantile(level)).orElse(null));
    }
}
