package org.bednight.web.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bednight.ledger.ImportReport;
import org.bednight.publication.style.HouseStyle;
import org.bednight.publication.style.Wording;
import org.bednight.publication.style.Years;
import org.bednight.web.ForecastView.Row;
import org.bednight.web.ForecastView.Table;
import org.bednight.web.PageWords;
import org.jspecify.annotations.Nullable;

/** Writes what an import does as tables. */
public final class ReportTables {

    private ReportTables() {}

    /** Returns the counts of a report, and the budgets before and after where it has any. */
    public static List<Table> of(ImportReport report) {
        var tables = new ArrayList<Table>();
        tables.add(counts(report));
        if (!report.budgets().isEmpty()) {
            tables.add(budgets(report));
        }
        return tables;
    }

    private static Table counts(ImportReport report) {
        var rows = new ArrayList<Row>();
        rows.add(count("In the file", report.received()));
        rows.add(count("New", report.added()));
        rows.add(count("Changed", report.changed()));
        rows.add(count("On record already, the same", report.unchanged()));
        rows.add(count("On record until now, retired", report.retired()));
        if (report.recordedToSet() > 0) {
            rows.add(count("Authorities whose records end on another day", report.recordedToSet()));
        }
        return new Table("Records", List.of("What happens to them", "How many"), rows, null);
    }

    private static Row count(String what, int number) {
        return new Row(what, List.of(PageWords.count(number)));
    }

    private static Table budgets(ImportReport report) {
        var wording = new Wording(HouseStyle.DEFAULT);
        return new Table(
                "Budgets",
                List.of("Authority and year", "Before", "After"),
                report.budgets().stream()
                        .map(budget -> new Row(
                                "%s, %s".formatted(budget.authority(), Years.printed(budget.financialYear())),
                                List.of(amount(budget.before(), wording), amount(budget.after(), wording))))
                        .toList(),
                null);
    }

    private static String amount(@Nullable BigDecimal pounds, Wording wording) {
        return pounds == null ? "none" : wording.amount(pounds);
    }
}
