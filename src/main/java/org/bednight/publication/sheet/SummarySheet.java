package org.bednight.publication.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenOutturn;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.ShownSectors;
import org.bednight.publication.sheet.SheetStyles.NumberForm;
import org.bednight.publication.style.Legend;
import org.bednight.publication.style.Wording;

/** The first sheet: what the budget is made of, the year by sector, and where it stands. */
final class SummarySheet {

    private static final String KEPT =
            "Amounts are kept to the penny, and bed nights to two decimals; amounts are shown in %s, so that parts as shown may differ from their total by a unit.";
    private static final String ROUNDED = "Figures are rounded for publication.";

    private final FrozenPublication frozen;
    private final Wording wording;
    private final SheetWriter sheet;
    private final boolean over;

    SummarySheet(FrozenPublication frozen, Wording wording, SheetWriter sheet) {
        this.frozen = frozen;
        this.wording = wording;
        this.sheet = sheet;
        this.over = frozen.forecast().isYearOver();
    }

    void write() {
        sheet.line(frozen.isRounded() ? ROUNDED : KEPT.formatted(wording.units()));
        sheet.gap();
        int budget = funding();
        sheet.gap();
        if (frozen.forecast().outturn().cost().withheld()) {
            sheet.line(new Legend(frozen, wording).yearWithheld());
            frozen.findRoundedTotal().ifPresent(this::rounded);
            return;
        }
        var type = "Establishment type, " + wording.units();
        sheet.headings(
                1,
                over
                        ? List.of(type, "Nights", "Outturn")
                        : List.of(
                                type,
                                "Nights to date",
                                "Nights to come",
                                "Nights",
                                "Cost to date",
                                "Cost to come",
                                "Outturn"));
        int first = sheet.nextRow();
        for (var sector : new ShownSectors(frozen).of(frozen.forecast().sectors())) {
            outturn(wording.sector(sector.sector()), sector);
        }
        int last = sheet.nextRow() - 1;
        total(first, last);
        int outturn = last + 1;
        sheet.gap();
        position(budget, outturn);
    }

    /** Returns the row of the total. Where nothing is known of the year before, there is nothing to compare with. */
    private int funding() {
        boolean ofTwoYears = frozen.funding().isYearBeforeKnown();
        sheet.headings(
                1,
                Stream.of("Funding, " + wording.units(), "Amount", "Year before", "Variance")
                        .limit(ofTwoYears ? 4 : 2)
                        .toList());
        int first = sheet.nextRow();
        for (var line : frozen.funding().funders()) {
            var row = sheet.row();
            int number = row.getRowNum() + 1;
            sheet.styled(row, 0, line.funder());
            sheet.figure(row, 1, line.amount(), NumberForm.MONEY);
            if (ofTwoYears) {
                sheet.figure(row, 2, line.yearBefore(), NumberForm.MONEY);
                sheet.formula(row, 3, "B%1$d-C%1$d".formatted(number), line.variance(), NumberForm.MONEY);
            }
        }
        int last = sheet.nextRow() - 1;
        var row = sheet.row();
        sheet.name(row, "Budget").setCellStyle(sheet.styles().total());
        var totals = Stream.of(
                        frozen.funding().total(),
                        frozen.funding().totalYearBefore(),
                        frozen.funding().variance())
                .limit(ofTwoYears ? 3 : 1)
                .toList();
        for (int column = 1; column <= totals.size(); column++) {
            var letter = SheetWriter.column(column);
            var sum = last < first ? "0" : "SUM(%1$s%2$d:%1$s%3$d)".formatted(letter, first, last);
            sheet.formula(row, column, sum, totals.get(column - 1), NumberForm.MONEY_TOTAL);
        }
        return row.getRowNum() + 1;
    }

    private void outturn(String name, FrozenOutturn sector) {
        var row = sheet.row();
        int number = row.getRowNum() + 1;
        sheet.styled(row, 0, name);
        if (over) {
            sheet.figure(row, 1, sector.outturn().bedNights(), NumberForm.NIGHTS);
            sheet.figure(row, 2, sector.outturn().cost(), NumberForm.MONEY);
            return;
        }
        sheet.figure(row, 1, sector.actual().bedNights(), NumberForm.NIGHTS);
        sheet.figure(row, 2, sector.projected().bedNights(), NumberForm.NIGHTS);
        sheet.figure(row, 3, sector.outturn().bedNights(), NumberForm.NIGHTS);
        sheet.figure(row, 4, sector.actual().cost(), NumberForm.MONEY);
        sheet.figure(row, 5, sector.projected().cost(), NumberForm.MONEY);
        sheet.formula(row, 6, "E%1$d+F%1$d".formatted(number), sector.outturn().cost(), NumberForm.MONEY);
    }

    /** Nights of several sectors are rounded from their exact sum, so their totals are figures, not formulas. */
    private void total(int first, int last) {
        var row = sheet.row();
        sheet.name(row, "Total").setCellStyle(sheet.styles().total());
        if (over) {
            sheet.figure(row, 1, frozen.forecast().outturn().bedNights(), NumberForm.NIGHTS_TOTAL);
            sheet.sum(row, 2, first, last, frozen.forecast().outturn().cost(), NumberForm.MONEY_TOTAL);
            return;
        }
        sheet.figure(row, 1, frozen.forecast().actual().bedNights(), NumberForm.NIGHTS_TOTAL);
        sheet.figure(row, 2, frozen.forecast().projected().bedNights(), NumberForm.NIGHTS_TOTAL);
        sheet.figure(row, 3, frozen.forecast().outturn().bedNights(), NumberForm.NIGHTS_TOTAL);
        var spends = frozen.forecast().spends();
        for (int i = 0; i < spends.size(); i++) {
            sheet.sum(row, 4 + i, first, last, spends.get(i).cost(), NumberForm.MONEY_TOTAL);
        }
    }

    private void position(int budget, int outturn) {
        var variance = frozen.forecast().variance();
        sheet.headings(1, List.of("Position, " + wording.units(), "Amount"));
        value("Budget", "B" + budget, frozen.forecast().budget(), NumberForm.MONEY);
        value(
                over ? "Outturn" : "Projected outturn",
                (over ? "C" : "G") + outturn,
                frozen.forecast().outturn().cost(),
                NumberForm.MONEY);
        int row = sheet.nextRow();
        value(
                wording.isOverspendNegative()
                        ? "Variance: negative is an overspend"
                        : "Variance: positive is an overspend",
                wording.isOverspendNegative()
                        ? "B%d-B%d".formatted(row - 2, row - 1)
                        : "B%d-B%d".formatted(row - 1, row - 2),
                wording.signed(variance),
                NumberForm.MONEY_TOTAL);
        value(
                "Variance, % of the budget",
                "ROUND(100*B%d/B%d,1)".formatted(row, row - 2),
                wording.signed(frozen.forecast().variancePercent()),
                NumberForm.PERCENT);
        var position = sheet.row();
        sheet.name(position, "Position");
        sheet.right(position, 1, variance.written(Wording::position));
        var children = sheet.row();
        sheet.name(children, "Children with a bed night this year");
        sheet.figure(children, 1, frozen.activity().total().year().children(), NumberForm.COUNT);
    }

    private void rounded(BigDecimal outturn) {
        var row = sheet.row();
        sheet.name(row, "Outturn, rounded for the public");
        sheet.figure(row, 1, Figure.of(outturn), NumberForm.MONEY);
    }

    private void value(String name, String formula, Figure figure, NumberForm form) {
        var row = sheet.row();
        sheet.name(row, name);
        sheet.formula(row, 1, formula, figure, form);
    }
}
