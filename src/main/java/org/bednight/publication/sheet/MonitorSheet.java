package org.bednight.publication.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.ForecastBefore;
import org.bednight.publication.frozen.FrozenOutturn;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.FrozenReport;
import org.bednight.publication.frozen.PublishedPosition;
import org.bednight.publication.frozen.ShownSectors;
import org.bednight.publication.sheet.SheetStyles.NumberForm;
import org.bednight.publication.style.Legend;
import org.bednight.publication.style.ReadersWords;
import org.bednight.publication.style.Wording;

/** The sheet of the budget monitor: the line of the whole service, the forecast by sector, and what the author explains. */
final class MonitorSheet {

    private static final List<String> HEADINGS = List.of(
            "Original budget",
            "Latest budget",
            "Budget to date",
            "Actual to date",
            "Variance to date",
            "Previous forecast",
            "Latest forecast",
            "Variance",
            "Variance %",
            "Movement",
            "Rating");
    private static final List<String> OF_REPORTS =
            List.of("Forecast", "Outturn", "Forecast less outturn", "% of the outturn");
    private static final List<String> SECTOR_HEADINGS =
            List.of("Actual to date", "Previous forecast", "Latest forecast", "Movement");

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
        headings("Budget monitor", HEADINGS);
        line();
        new Legend(frozen, wording).signs().ifPresent(sheet::line);
        sheet.gap();
        headings((isOver() ? "Outturn" : "Forecast") + " by establishment type", SECTOR_HEADINGS);
        int first = sheet.nextRow();
        new ShownSectors(frozen).of(frozen.forecast().sectors()).forEach(this::sector);
        total(first, sheet.nextRow() - 1);
        sheet.gap();
        reports();
        for (var comment : frozen.definition().commentary()) {
            var line = comment.line();
            sheet.line("%s: %s".formatted(line.equals("total") ? "Total" : wording.sector(line), comment.text()));
        }
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
        sheet.headings(
                1,
                Stream.concat(Stream.of(name), columns.stream().map(this::heading))
                        .toList());
    }

    private boolean isOver() {
        return frozen.forecast().isYearOver();
    }

    /** Of a year that is over, the latest forecast is its outturn. */
    private String heading(String column) {
        return switch (column) {
            case "Previous forecast" -> isOver() ? "Last forecast" : column;
            case "Latest forecast" -> isOver() ? "Outturn" : column;
            default -> column;
        };
    }

    private void line() {
        var row = sheet.row();
        var actual = frozen.forecast().actual().cost();
        var toDate = frozen.forecast().varianceToDate();
        sheet.name(row, "Remand bed nights");
        sheet.figure(row, 1, before.originalBudget(), NumberForm.MONEY);
        sheet.figure(row, 2, frozen.forecast().budget(), NumberForm.MONEY);
        sheet.figure(row, 3, actual.minus(toDate), NumberForm.MONEY);
        sheet.figure(row, 4, actual, NumberForm.MONEY);
        difference(row, 5, "E", "D", toDate);
        sheet.figure(row, 6, before.outturn(), NumberForm.MONEY);
        sheet.figure(row, 7, frozen.forecast().outturn().cost(), NumberForm.MONEY);
        difference(row, 8, "H", "C", frozen.forecast().variance());
        sheet.formula(
                row,
                9,
                "ROUND(100*I%1$d/C%1$d,1)".formatted(row.getRowNum() + 1),
                wording.signed(frozen.forecast().variancePercent()),
                NumberForm.PERCENT);
        difference(row, 10, "H", "G", before.moved());
        sheet.right(row, 11, PublishedPosition.find(frozen).map(wording::rag).orElse(Figure.WITHHELD));
    }

    /** Writes one cell less another, with the sign that the house gives a variance. */
    private void difference(Row row, int column, String amount, String less, Figure published) {
        int number = row.getRowNum() + 1;
        var formula = wording.isOverspendNegative()
                ? "%2$s%3$d-%1$s%3$d".formatted(amount, less, number)
                : "%1$s%3$d-%2$s%3$d".formatted(amount, less, number);
        sheet.formula(row, column, formula, wording.signed(published), NumberForm.MONEY);
    }

    private void sector(FrozenOutturn.OfSector sector) {
        var row = sheet.row();
        var moved = before.moved(sector.sector());
        var outturn = sector.outturn().cost();
        sheet.styled(row, 0, wording.sector(sector.sector()));
        sheet.figure(row, 1, sector.actual().cost(), NumberForm.MONEY);
        sheet.figure(row, 2, outturn.minus(moved), NumberForm.MONEY);
        sheet.figure(row, 3, outturn, NumberForm.MONEY);
        difference(row, 4, "D", "C", moved);
    }

    private void total(int first, int last) {
        var row = sheet.row();
        sheet.name(row, "Total").setCellStyle(sheet.styles().total());
        var figures = List.of(
                frozen.forecast().actual().cost(),
                before.outturn(),
                frozen.forecast().outturn().cost(),
                wording.signed(before.moved()));
        for (int column = 1; column <= figures.size(); column++) {
            sheet.sum(row, column, first, last, figures.get(column - 1), NumberForm.MONEY_TOTAL);
        }
    }
}
