package org.bednight.projection.distribution;

import java.io.StringWriter;
import java.util.List;
import org.bednight.exchange.Cell;
import org.bednight.exchange.CsvWriter;

/** The distribution of a year's cost as a table: a row for each class. */
final class CostDistributionCsv {

    private static final List<String> HEADINGS =
            List.of("authority", "financialYear", "asAt", "above", "upTo", "chance", "budget");

    private CostDistributionCsv() {}

    static String of(CostDistribution distribution) {
        var text = new StringWriter();
        var table = CsvWriter.of(text, HEADINGS);
        var budget = distribution.budget();
        distribution
                .classes()
                .forEach(each -> table.row(
                        Cell.text(distribution.authority().code().value()),
                        Cell.text(distribution.financialYear().toString()),
                        Cell.date(distribution.asAt()),
                        Cell.amount(each.above()),
                        Cell.amount(each.upTo()),
                        Cell.number(each.chance()),
                        Cell.amount(budget)));
        return text.toString();
    }
}
