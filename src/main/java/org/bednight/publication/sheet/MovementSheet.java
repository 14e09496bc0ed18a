package org.bednight.publication.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.bednight.language.Counted;
import org.bednight.publication.frozen.FrozenMovement;
import org.bednight.publication.frozen.ShownSectors;
import org.bednight.publication.sheet.SheetStyles.NumberForm;
import org.bednight.publication.style.ReadersWords;
import org.bednight.publication.style.Wording;

/** The sheet of a movement: what each cause has moved, in total and by sector. */
final class MovementSheet {

    private final ShownSectors shown;
    private final Wording wording;
    private final SheetWriter sheet;
    private final ReadersWords words;

    MovementSheet(ShownSectors shown, Wording wording, ReadersWords words, SheetWriter sheet) {
        this.shown = shown;
        this.wording = wording;
        this.sheet = sheet;
        this.words = words;
    }

    void write(FrozenMovement movement) {
        sheet.line(words.of(movement.sentence()));
        sheet.gap();
        sheet.headings(1, headings(movement));
        var before = named("Variance in " + words.report(movement.againstNumber()));
        sheet.figure(before, 1, wording.signed(movement.varianceBefore()), NumberForm.MONEY);
        for (var step : movement.steps()) {
            step(step);
        }
        var after = named("Variance now");
        after.getCell(0).setCellStyle(sheet.styles().total());
        sheet.formula(
                after,
                1,
                "SUM(B%d:B%d)".formatted(before.getRowNum() + 1, after.getRowNum()),
                wording.signed(movement.variance()),
                NumberForm.MONEY_TOTAL);
        movement.findRangeSentence().ifPresent(sentence -> {
            sheet.gap();
            sheet.line(words.of(sentence));
        });
    }

    private List<String> headings(FrozenMovement movement) {
        var headings = new ArrayList<String>(List.of("What moved the variance, " + wording.units(), "Amount"));
        movement.steps().stream()
                .limit(1)
                .flatMap(step -> shown.of(step.sectors()).stream())
                .forEach(part -> headings.add(wording.sector(part.sector())));
        return headings;
    }

    /** What a step has moved is the sum of its sectors; allocations have none. */
    private void step(FrozenMovement.Step step) {
        var row = named(Counted.capital(words.of(step.words())));
        var sectors = shown.of(step.sectors());
        int number = row.getRowNum() + 1;
        if (sectors.isEmpty()) {
            sheet.figure(row, 1, wording.signed(step.amount()), NumberForm.MONEY);
        } else {
            var last = SheetWriter.column(1 + sectors.size());
            sheet.formula(
                    row,
                    1,
                    "SUM(C%1$d:%2$s%1$d)".formatted(number, last),
                    wording.signed(step.amount()),
                    NumberForm.MONEY);
        }
        for (int sector = 0; sector < sectors.size(); sector++) {
            sheet.figure(row, 2 + sector, wording.signed(sectors.get(sector).amount()), NumberForm.MONEY);
        }
    }

    private Row named(String name) {
        var row = sheet.row();
        sheet.name(row, name);
        return row;
    }
}
