package org.bednight.web;

import java.io.StringWriter;
import java.util.List;
import org.bednight.exchange.Cell;
import org.bednight.exchange.CsvWriter;
import org.bednight.scenario.Comparison;

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

    /** Writes a row for each month: its cost, not added up. */
    static String months(Comparison comparison) {
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
                        "costDifference"));
        for (var period : comparison.periods()) {
            table.row(
                    Cell.text(period.period()),
                    Cell.text(period.month()),
                    Cell.number(period.base().bedNights()),
                    Cell.amount(period.base().cost()),
                    Cell.number(period.scenario().bedNights()),
                    Cell.amount(period.scenario().cost()),
                    Cell.amount(period.difference().cost()));
        }
        return text.toString();
    }
}
