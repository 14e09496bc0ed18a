package org.bednight.publication.overview;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Function;
import org.bednight.exchange.Cell;
import org.bednight.exchange.CsvWriter;
import org.bednight.money.Money;
import org.jspecify.annotations.Nullable;

/** The summaries as a table whose columns are the same even where there is no authority. */
final class ForecastSummaryCsv {

    private static final List<String> HEADINGS = List.of(
            "code",
            "name",
            "financialYear",
            "asAt",
            "budget",
            "outturn",
            "variance",
            "variancePercent",
            "position",
            "probabilityOfOverspend",
            "rangeLow80",
            "rangeHigh80",
            "publication",
            "movement",
            "lastImport",
            "warnings",
            "problem",
            "rating",
            "ratingReason");

    private ForecastSummaryCsv() {}

    static String of(List<ForecastSummary> summaries) {
        var text = new StringWriter();
        var table = CsvWriter.of(text, HEADINGS);
        summaries.forEach(each -> row(table, each));
        return text.toString();
    }

    private static void row(CsvWriter table, ForecastSummary row) {
        table.row(
                Cell.text(row.authority().code().value()),
                Cell.text(row.authority().name()),
                cell(row.financialYear(), year -> Cell.text(year.toString())),
                cell(row.asAt(), date -> Cell.text(date.toString())),
                money(row.budget()),
                money(row.outturn()),
                money(row.variance()),
                cell(row.variancePercent(), Cell::number),
                cell(row.position(), Cell::text),
                cell(row.probabilityOfOverspend(), Cell::number),
                money(row.rangeLow()),
                money(row.rangeHigh()),
                cell(row.publication(), Cell::text),
                money(row.movement()),
                cell(row.lastImport(), instant -> Cell.text(instant.toString())),
                Cell.text(String.join(" ", row.warnings())),
                cell(row.problem(), Cell::text),
                cell(row.rating(), Cell::text),
                cell(row.ratingReason(), Cell::text));
    }

    private static Cell money(@Nullable Money amount) {
        return cell(amount, pounds -> Cell.number(pounds.pounds()));
    }

    private static <T> Cell cell(@Nullable T value, Function<T, Cell> written) {
        return value == null ? Cell.empty() : written.apply(value);
    }
}
