package org.bednight.publication.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.bednight.publication.frozen.FrozenOutturn;
import org.bednight.publication.frozen.FrozenPeriod;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.ShownSectors;
import org.bednight.publication.sheet.SheetStyles.NumberForm;
import org.bednight.publication.style.Wording;

/** The sheet of months: each with its sectors and their sum, the year's running total, and a chart of it. */
final class MonthSheet {

    private static final List<String> MONTH = List.of("Period", "Month", "Status", "Establishment type, %s");
    private static final List<String> PARTS =
            List.of("Nights to date", "Nights to come", "Cost to date", "Cost to come");
    private static final List<String> SUMS = List.of("Outturn", "Cumulative cost", "Cumulative budget");

    private final FrozenPublication frozen;
    private final Wording wording;
    private final SheetWriter sheet;
    private final boolean over;
    private final int outturn;
    private final int cumulative;
    private final List<Integer> totals = new ArrayList<>();

    MonthSheet(FrozenPublication frozen, Wording wording, SheetWriter sheet) {
        this.frozen = frozen;
        this.wording = wording;
        this.sheet = sheet;
        this.over = frozen.forecast().isYearOver();
        this.outturn = MONTH.size() + (over ? 1 : PARTS.size());
        this.cumulative = outturn + 1;
    }

    void write() {
        sheet.headings(
                4, headings().map(heading -> heading.formatted(wording.units())).toList());
        sheet.sheet().createFreezePane(0, sheet.nextRow() - 1);
        sheet.sheet().setRepeatingRows(CellRangeAddress.valueOf("%1$d:%1$d".formatted(sheet.nextRow() - 1)));
        var shown = new ShownSectors(frozen);
        for (var period : frozen.forecast().periods()) {
            int first = sheet.nextRow();
            for (var sector : shown.of(period.sectors())) {
                row(period, wording.sector(sector.sector()), sector, NumberForm.NIGHTS, NumberForm.MONEY);
            }
            total(period, first);
        }
        sheet.gap();
        chart();
    }

    /** In a year that is over nothing is to come: nights to date are those of the year, and their cost is the outturn. */
    private Stream<String> headings() {
        return Stream.of(MONTH, over ? List.of("Nights") : PARTS, SUMS).flatMap(List::stream);
    }

    private Row row(FrozenPeriod period, String name, FrozenOutturn figures, NumberForm nights, NumberForm money) {
        var row = sheet.row();
        sheet.styled(row, 0, wording.period(period.period()));
        sheet.month(row, 1, period.month());
        sheet.styled(row, 2, sheet.translated(period.status()));
        sheet.styled(row, 3, name);
        sheet.figure(row, 4, figures.actual().bedNights(), nights);
        if (over) {
            sheet.figure(row, outturn, figures.outturn().cost(), money);
            return row;
        }
        sheet.figure(row, 5, figures.projected().bedNights(), nights);
        sheet.figure(row, 6, figures.actual().cost(), money);
        sheet.figure(row, 7, figures.projected().cost(), money);
        sheet.formula(
                row,
                outturn,
                "G%1$d+H%1$d".formatted(row.getRowNum() + 1),
                figures.outturn().cost(),
                money);
        return row;
    }

    private void total(FrozenPeriod period, int first) {
        var row = row(period, "Total", period, NumberForm.NIGHTS_TOTAL, NumberForm.MONEY_TOTAL);
        int number = row.getRowNum() + 1;
        boolean whole = period.sectors().stream()
                .noneMatch(sector -> sector.outturn().cost().withheld());
        if (whole) {
            sums(row, period, first);
        } else {
            sheet.figure(row, cumulative, period.cumulativeCost(), NumberForm.MONEY_TOTAL);
        }
        sheet.figure(row, cumulative + 1, period.cumulativeBudget(), NumberForm.MONEY_TOTAL);
        totals.add(number);
    }

    private void sums(Row row, FrozenPeriod period, int first) {
        int number = row.getRowNum() + 1;
        if (over) {
            sheet.sum(row, outturn, first, number - 1, period.outturn().cost(), NumberForm.MONEY_TOTAL);
        } else {
            sheet.sum(row, 6, first, number - 1, period.actual().cost(), NumberForm.MONEY_TOTAL);
            sheet.sum(row, 7, first, number - 1, period.projected().cost(), NumberForm.MONEY_TOTAL);
        }
        var before = totals.isEmpty() ? "" : "+" + cell(cumulative, totals.get(totals.size() - 1));
        sheet.formula(row, cumulative, cell(outturn, number) + before, period.cumulativeCost(), NumberForm.MONEY_TOTAL);
    }

    private static String cell(int column, int row) {
        return SheetWriter.column(column) + row;
    }

    /** A native line chart of the two running totals; its source is a small table below, since totals stand apart. */
    private void chart() {
        sheet.headings(1, List.of("Period", "Cumulative cost", "Cumulative budget"));
        int first = sheet.nextRow() - 1;
        var periods = frozen.forecast().periods();
        for (int i = 0; i < totals.size(); i++) {
            var row = sheet.row();
            sheet.styled(row, 0, wording.period(periods.get(i).period()));
            sheet.formula(
                    row, 1, cell(cumulative, totals.get(i)), periods.get(i).cumulativeCost(), NumberForm.MONEY);
            sheet.formula(
                    row, 2, cell(cumulative + 1, totals.get(i)), periods.get(i).cumulativeBudget(), NumberForm.MONEY);
        }
        draw(first, first + totals.size() - 1);
    }

    private void draw(int first, int last) {
        var drawing = sheet.sheet().createDrawingPatriarch();
        var anchor = drawing.createAnchor(0, 0, 0, 0, 4, first - 1, 10, last + 8);
        var chart = drawing.createChart(anchor);
        chart.setTitleText(sheet.translated("Cumulative cost against budget") + ", " + wording.units());
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        var months = chart.createCategoryAxis(AxisPosition.BOTTOM);
        var pounds = chart.createValueAxis(AxisPosition.LEFT);
        pounds.setCrosses(AxisCrosses.AUTO_ZERO);
        pounds.setNumberFormat(SheetStyles.amount(wording));
        var data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, months, pounds);
        data.setVaryColors(false);
        series(data, "Cumulative cost", 1, first, last, PresetColor.DARK_BLUE);
        series(data, "Cumulative budget", 2, first, last, PresetColor.FIREBRICK);
        chart.plot(data);
    }

    private void series(XDDFLineChartData data, String name, int column, int first, int last, PresetColor colour) {
        var categories =
                XDDFDataSourcesFactory.fromStringCellRange(sheet.sheet(), new CellRangeAddress(first, last, 0, 0));
        var values = XDDFDataSourcesFactory.fromNumericCellRange(
                sheet.sheet(), new CellRangeAddress(first, last, column, column));
        var series = (XDDFLineChartData.Series) data.addSeries(categories, values);
        series.setTitle(sheet.translated(name), null);
        series.setSmooth(false);
        series.setMarkerStyle(column == 1 ? MarkerStyle.NONE : MarkerStyle.DIAMOND);
        var line = new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(colour)));
        line.setWidth(2.25);
        series.setLineProperties(line);
    }
}
