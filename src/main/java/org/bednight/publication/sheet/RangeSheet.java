package org.bednight.publication.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.FrozenRange;
import org.bednight.publication.frozen.FrozenSpend;
import org.bednight.publication.sheet.SheetStyles.NumberForm;
import org.bednight.publication.style.Wording;

/** The sheet of the range: how likely an overspend is, what the year may cost, and what of it is committed. */
final class RangeSheet {

    private static final List<Map.Entry<String, String>> CASES = List.of(
            Map.entry("One year in twenty costs less", "0.05"),
            Map.entry("Low: one year in ten costs less", "0.1"),
            Map.entry("Central: as likely to cost more as less", "0.5"),
            Map.entry("High: one year in ten costs more", "0.9"),
            Map.entry("One year in twenty costs more", "0.95"));

    private final FrozenPublication frozen;
    private final FrozenRange range;
    private final Wording wording;
    private final SheetWriter sheet;

    RangeSheet(FrozenPublication frozen, FrozenRange range, Wording wording, SheetWriter sheet) {
        this.frozen = frozen;
        this.range = range;
        this.wording = wording;
        this.sheet = sheet;
    }

    void write() {
        sheet.headings(1, List.of("Budget and chance", "Value"));
        int budget = value("Budget, " + wording.units(), frozen.forecast().budget(), NumberForm.MONEY);
        value("Chance of an overspend", range.probabilityOfOverspend(), NumberForm.CHANCE);
        value("Reserve held, " + wording.units(), frozen.definition().reserve(), NumberForm.MONEY);
        sheet.gap();
        sheet.headings(
                1, List.of("What the year may cost, " + wording.units(), "Outturn", "Variance", "Reserve needed"));
        CASES.forEach(each -> row(each.getKey(), range.quantile(each.getValue()), budget));
        sheet.gap();
        range.findCommitted().ifPresent(this::committed);
    }

    private int value(String name, Figure figure, NumberForm form) {
        var row = sheet.row();
        sheet.styled(row, 0, name);
        sheet.figure(row, 1, figure, form);
        return row.getRowNum() + 1;
    }

    private void row(String name, Figure outturn, int budget) {
        var row = sheet.row();
        int number = row.getRowNum() + 1;
        var variance = outturn.minus(frozen.forecast().budget());
        sheet.styled(row, 0, name);
        sheet.figure(row, 1, outturn, NumberForm.MONEY);
        sheet.formula(
                row,
                2,
                (wording.isOverspendNegative() ? "$B$%1$d-B%2$d" : "B%2$d-$B$%1$d").formatted(budget, number),
                wording.signed(variance),
                NumberForm.MONEY);
        sheet.formula(
                row,
                3,
                "MAX(0,B%2$d-$B$%1$d)".formatted(budget, number),
                variance.signum() < 0 ? Figure.of(BigDecimal.ZERO) : variance,
                NumberForm.MONEY);
    }

    private void committed(FrozenSpend committed) {
        sheet.headings(1, List.of("What is committed, and what may come, " + wording.units(), "Cost", "Bed nights"));
        int first = sheet.nextRow();
        part("Nights to date", frozen.forecast().actual());
        part("Committed: children in custody", committed);
        part("Growth: children who may come", range.findExpected().orElseThrow());
        var row = sheet.row();
        sheet.styled(row, 0, "Average outcome of the year")
                .setCellStyle(sheet.styles().total());
        sheet.sum(row, 1, first, sheet.nextRow() - 2, range.mean(), NumberForm.MONEY_TOTAL);
        sheet.figure(row, 2, range.meanNights(), NumberForm.NIGHTS_TOTAL);
    }

    private void part(String name, FrozenSpend figures) {
        var row = sheet.row();
        sheet.styled(row, 0, name);
        sheet.figure(row, 1, figures.cost(), NumberForm.MONEY);
        sheet.figure(row, 2, figures.bedNights(), NumberForm.NIGHTS);
    }
}
