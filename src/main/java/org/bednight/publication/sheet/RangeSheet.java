package org.bednight.publication.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.FrozenRange;
import org.bednight.publication.frozen.FrozenSpend;
import org.bednight.publication.sheet.SheetStyles.NumberForm;
import org.bednight.publication.style.Wording;

/** The sheet of the range: how likely an overspend is, what the year may cost, and what of it is committed. */
final class RangeSheet {

    private static final List<Map.Entry<String, String>> CASES = List.of(
            Map.entry("One year in twenty costs no more", "0.05"),
            Map.entry("Low: one year in ten costs no more", "0.1"),
            Map.entry("Central: one year in two costs no more", "0.5"),
            Map.entry("High: nine years in ten cost no more", "0.9"),
            Map.entry("Nineteen years in twenty cost no more", "0.95"));

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
        var chance = sheet.row();
        sheet.name(chance, "Chance of an overspend");
        sheet.chance(chance, 1, range.probabilityOfOverspend());
        boolean held = frozen.definition().reserve().find().isPresent();
        int reserve = held
                ? value("Reserve held, " + wording.units(), frozen.definition().reserve(), NumberForm.MONEY)
                : 0;
        sheet.gap();
        var headings = new ArrayList<String>(
                List.of("What the year may cost, " + wording.units(), "Outturn", "Variance", "Reserve needed"));
        if (held) {
            headings.add("Beyond the reserve held");
        }
        sheet.headings(1, headings);
        CASES.forEach(each -> {
            var row = row(each.getKey(), range.quantile(each.getValue()), budget);
            if (held) {
                beyond(row, range.quantile(each.getValue()), reserve);
            }
        });
        sheet.gap();
        range.findCommitted().ifPresent(this::committed);
    }

    private int value(String name, Figure figure, NumberForm form) {
        var row = sheet.row();
        sheet.name(row, name);
        sheet.figure(row, 1, figure, form);
        return row.getRowNum() + 1;
    }

    /** What of the reserve that a case needs the reserve held does not cover. */
    private void beyond(Row row, Figure outturn, int reserve) {
        var beyond = outturn.minus(frozen.forecast().budget())
                .atLeastNought()
                .minus(frozen.definition().reserve())
                .atLeastNought();
        sheet.formula(row, 4, "MAX(0,D%d-$B$%d)".formatted(row.getRowNum() + 1, reserve), beyond, NumberForm.MONEY);
    }

    private Row row(String name, Figure outturn, int budget) {
        var row = sheet.row();
        int number = row.getRowNum() + 1;
        var variance = outturn.minus(frozen.forecast().budget());
        sheet.name(row, name);
        sheet.figure(row, 1, outturn, NumberForm.MONEY);
        sheet.formula(
                row,
                2,
                (wording.isOverspendNegative() ? "$B$%1$d-B%2$d" : "B%2$d-$B$%1$d").formatted(budget, number),
                wording.signed(variance),
                NumberForm.MONEY);
        sheet.formula(
                row, 3, "MAX(0,B%2$d-$B$%1$d)".formatted(budget, number), variance.atLeastNought(), NumberForm.MONEY);
        return row;
    }

    private void committed(FrozenSpend committed) {
        sheet.headings(1, List.of("What is committed, and what may come, " + wording.units(), "Cost", "Bed nights"));
        int first = sheet.nextRow();
        part("Nights to date", frozen.forecast().actual());
        part("Committed: children in custody", committed);
        part("Growth: children who may come", range.findExpected().orElseThrow());
        var row = sheet.row();
        sheet.name(row, "Average outcome of the year")
                .setCellStyle(sheet.styles().total());
        sheet.sum(row, 1, first, sheet.nextRow() - 2, range.mean(), NumberForm.MONEY_TOTAL);
        sheet.figure(row, 2, range.meanNights(), NumberForm.NIGHTS_TOTAL);
    }

    private void part(String name, FrozenSpend figures) {
        var row = sheet.row();
        sheet.name(row, name);
        sheet.figure(row, 1, figures.cost(), NumberForm.MONEY);
        sheet.figure(row, 2, figures.bedNights(), NumberForm.NIGHTS);
    }
}
