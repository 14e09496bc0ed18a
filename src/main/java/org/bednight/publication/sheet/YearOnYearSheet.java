package org.bednight.publication.sheet;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenActivity;
import org.bednight.publication.frozen.FrozenEffects;
import org.bednight.publication.frozen.FrozenOutturn;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.ShownSectors;
import org.bednight.publication.sheet.SheetStyles.NumberForm;
import org.bednight.publication.style.Wording;
import org.bednight.publication.style.Years;

/** The sheet that says what price, volume and mix have added to the cost of the year before, and what each year has cost. */
final class YearOnYearSheet {

    private final FrozenPublication frozen;
    private final FrozenEffects.OfYear year;
    private final ShownSectors shown;
    private final Wording wording;
    private final SheetWriter sheet;

    YearOnYearSheet(FrozenPublication frozen, FrozenEffects.OfYear year, Wording wording, SheetWriter sheet) {
        this.frozen = frozen;
        this.year = year;
        this.shown = new ShownSectors(frozen);
        this.wording = wording;
        this.sheet = sheet;
    }

    void write() {
        sheet.headings(
                1,
                List.of(
                        "Cost against %s, %s"
                                .formatted(Years.before(frozen.forecast().financialYear()), wording.units()),
                        "Price",
                        "Volume",
                        "Mix",
                        "Difference"));
        int first = sheet.nextRow();
        for (var part : shown.of(year.sectors())) {
            var row = sheet.row();
            sheet.styled(row, 0, wording.sector(part.sector()));
            var effects = part.effects();
            for (int effect = 0; effect < effects.size(); effect++) {
                sheet.figure(row, 1 + effect, effects.get(effect), NumberForm.MONEY);
            }
            across(row, part.difference(), NumberForm.MONEY);
        }
        int last = sheet.nextRow() - 1;
        var total = sheet.row();
        sheet.name(total, "Total").setCellStyle(sheet.styles().total());
        var effects = year.effects();
        for (int effect = 0; effect < effects.size(); effect++) {
            sheet.sum(total, 1 + effect, first, last, effects.get(effect), NumberForm.MONEY_TOTAL);
        }
        across(total, year.difference(), NumberForm.MONEY_TOTAL);
        frozen.findActivityYearBefore().ifPresent(this::costs);
    }

    /** The last two whole years, and this year beside them. */
    private void costs(FrozenActivity last) {
        var name = last.financialYear();
        sheet.gap();
        sheet.headings(
                1,
                List.of(
                        "Cost of bed nights by establishment type, " + wording.units(),
                        Years.before(name),
                        Years.printed(name),
                        Years.printed(frozen.forecast().financialYear())));
        int first = sheet.nextRow();
        var sectors = frozen.forecast().sectors();
        for (int place : shown.places()) {
            var row = sheet.row();
            sheet.styled(row, 0, wording.sector(sectors.get(place).sector()));
            costs(row, last.sectors().get(place), sectors.get(place));
        }
        int end = sheet.nextRow() - 1;
        var total = sheet.row();
        sheet.name(total, "Total").setCellStyle(sheet.styles().total());
        sheet.sum(total, 1, first, end, last.total().yearBefore().cost(), NumberForm.MONEY_TOTAL);
        sheet.sum(total, 2, first, end, last.total().year().cost(), NumberForm.MONEY_TOTAL);
        sheet.sum(total, 3, first, end, frozen.forecast().outturn().cost(), NumberForm.MONEY_TOTAL);
    }

    private void costs(Row row, FrozenActivity.Years last, FrozenOutturn now) {
        sheet.figure(row, 1, last.yearBefore().cost(), NumberForm.MONEY);
        sheet.figure(row, 2, last.year().cost(), NumberForm.MONEY);
        sheet.figure(row, 3, now.outturn().cost(), NumberForm.MONEY);
    }

    private void across(Row row, Figure published, NumberForm form) {
        sheet.formula(row, 4, "SUM(B%1$d:D%1$d)".formatted(row.getRowNum() + 1), published, form);
    }
}
