package org.bednight.publication.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.ForecastBefore;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.FrozenReport;
import org.bednight.publication.frozen.FrozenSpend;
import org.bednight.publication.frozen.PublishedPosition;
import org.bednight.publication.frozen.ShownSectors;
import org.bednight.publication.sheet.SheetStyles.NumberForm;
import org.bednight.publication.style.Legend;
import org.bednight.publication.style.ReadersWords;
import org.bednight.publication.style.Wording;

/** The sheet of the budget monitor: the line of the whole service, the forecast by sector, and what the author explains. */
final class MonitorSheet {

    private static final List<String> OF_REPORTS =
            List.of("Forecast", "Outturn", "Forecast less outturn", "% of the outturn");

    private final FrozenPublication frozen;
    private final ForecastBefore before;
    private final Wording wording;
    private final SheetWriter sheet;

    MonitorSheet(FrozenPublication frozen, Wording wording, SheetWriter sheet) {
        this.frozen = frozen;
        this.before = new ForecastBefore(frozen);
        this.wording = wording;
        this.sheet = sheet;
    }

    void write() {
        budgetMonitor();
        new Legend(frozen, wording).signs().ifPresent(sheet::line);
        sheet.gap();
        sectors();
        reports();
        for (var comment : frozen.definition().commentary()) {
            var line = comment.line();
            sheet.line("%s: %s".formatted(line.equals("total") ? "Total" : wording.sector(line), comment.text()));
        }
    }

    private void budgetMonitor() {
        var amounts = ofTheService();
        headings(
                "Budget monitor",
                Stream.concat(amounts.headings().stream(), Stream.of("Rating")).toList());
        var row = sheet.row();
        sheet.name(row, "Remand bed nights");
        amounts.write(sheet, row);
        sheet.right(
                row,
                amounts.headings().size() + 1,
                PublishedPosition.find(frozen).map(wording::rag).orElse(Figure.WITHHELD));
    }

    /** Of a year that is over nothing differs to date, and the latest forecast is the outturn. */
    private MonitorRow ofTheService() {
        var forecast = frozen.forecast();
        var row = new MonitorRow(wording)
                .amount("Original budget", before.originalBudget())
                .amount("Latest budget", forecast.budget());
        if (!isOver()) {
            var actual = forecast.actual().cost();
            row.amount("Budget to date", actual.minus(forecast.varianceToDate()))
                    .amount("Actual to date", actual)
                    .difference("Variance to date", "Actual to date", "Budget to date", forecast.varianceToDate());
        }
        return row.amount(earlier(), before.outturn())
                .amount(latest(), forecast.outturn().cost())
                .difference("Variance", latest(), "Latest budget", forecast.variance())
                .percent("Variance %", "Variance", "Latest budget", forecast.variancePercent())
                .difference("Movement", latest(), earlier(), before.moved());
    }

    private void sectors() {
        var forecast = frozen.forecast();
        var total = ofSector(forecast.actual(), forecast.outturn(), before.outturn(), before.moved());
        headings(isOver() ? "Outturn by establishment type" : "Forecast by establishment type", total.headings());
        int first = sheet.nextRow();
        for (var each : new ShownSectors(frozen).of(forecast.sectors())) {
            var moved = before.moved(each.sector());
            var row = sheet.row();
            sheet.styled(row, 0, wording.sector(each.sector()));
            ofSector(each.actual(), each.outturn(), each.outturn().cost().minus(moved), moved)
                    .write(sheet, row);
        }
        int last = sheet.nextRow() - 1;
        var row = sheet.row();
        sheet.name(row, "Total").setCellStyle(sheet.styles().total());
        total.writeSums(sheet, row, first, last);
        sheet.gap();
    }

    private MonitorRow ofSector(FrozenSpend actual, FrozenSpend outturn, Figure earlier, Figure moved) {
        var row = new MonitorRow(wording);
        if (!isOver()) {
            row.amount("Actual to date", actual.cost());
        }
        return row.amount(earlier(), earlier)
                .amount(latest(), outturn.cost())
                .difference("Movement", latest(), earlier(), moved);
    }

    private String earlier() {
        return isOver() ? "Last forecast" : "Previous forecast";
    }

    private String latest() {
        return isOver() ? "Outturn" : "Latest forecast";
    }

    /** What each publication of the year forecast. */
    private void reports() {
        headings("What each report forecast", isOver() ? OF_REPORTS : List.of("Forecast"));
        var words = new ReadersWords(wording, frozen.id());
        frozen.tracking().stream()
                .sorted(Comparator.comparing(FrozenReport::asAt))
                .forEach(report -> {
                    var row = sheet.row();
                    sheet.styled(row, 0, words.report(report.id()));
                    sheet.figure(row, 1, report.outturn(), NumberForm.MONEY);
                    if (isOver()) {
                        cameOut(row, report.outturn());
                    }
                });
        sheet.gap();
    }

    /** By how much a forecast missed the outturn, whatever sign the house gives a variance. */
    private void cameOut(Row row, Figure forecast) {
        var outturn = frozen.forecast().outturn().cost();
        var miss = forecast.minus(outturn);
        int number = row.getRowNum() + 1;
        sheet.figure(row, 2, outturn, NumberForm.MONEY);
        sheet.formula(row, 3, "B%1$d-C%1$d".formatted(number), miss, NumberForm.MONEY);
        var part = miss.dividedBy(outturn);
        if (part.find().isPresent()) {
            sheet.formula(row, 4, "D%1$d/C%1$d".formatted(number), part, NumberForm.SHARE);
        }
    }

    private void headings(String table, List<String> columns) {
        var name = "%s, %s".formatted(table, wording.units());
        sheet.headings(1, Stream.concat(Stream.of(name), columns.stream()).toList());
    }

    private boolean isOver() {
        return frozen.forecast().isYearOver();
    }
}
