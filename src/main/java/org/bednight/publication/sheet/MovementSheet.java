package org.bednight.publication.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.bednight.publication.frozen.Frozen;
import org.bednight.publication.sheet.SheetStyles.NumberForm;
import org.bednight.publication.style.ReadersWords;
import org.bednight.publication.style.Wording;

/** The sheet of a movement: what each cause has moved, in total and by sector. */
final class MovementSheet {

    private final Frozen frozen;
    private final Wording wording;
    private final SheetWriter sheet;
    private final ReadersWords words;

    MovementSheet(Frozen frozen, Wording wording, SheetWriter sheet) {
        this.frozen = frozen;
        this.wording = wording;
        this.sheet = sheet;
        this.words = new ReadersWords(wording);
    }

    /** Writes the movement that stands at a place of the publication. */
    void write(String place) {
        var movement = frozen.at(place);
        sheet.line(words.of(movement.text("/sentence")));
        sheet.gap();
        sheet.headings(1, headings(movement));
        var before = named("Variance in " + words.report(movement.text("/againstNumber")));
        sheet.figure(before, 1, wording.signed(movement.figure("/varianceBefore")), NumberForm.MONEY);
        for (var step : movement.list("/steps")) {
            step(step);
        }
        var after = named("Variance now");
        after.getCell(0).setCellStyle(sheet.styles().total());
        sheet.formula(
                after,
                1,
                "SUM(B%d:B%d)".formatted(before.getRowNum() + 1, after.getRowNum()),
                wording.signed(movement.figure("/variance")),
                NumberForm.MONEY_TOTAL);
        movement.findText("/range/sentence").ifPresent(sentence -> {
            sheet.gap();
            sheet.line(words.of(sentence));
        });
    }

    private List<String> headings(Frozen movement) {
        var headings = new ArrayList<String>(List.of("What moved the variance, £", "Amount"));
        movement.list("/steps/0/sectors").forEach(part -> headings.add(wording.sector(part.text("/sector"))));
        return headings;
    }

    /** What a step has moved is the sum of its sectors; allocations have none. */
    private void step(Frozen step) {
        var row = named(ReadersWords.capitalised(words.of(step.text("/words"))));
        var sectors = step.list("/sectors");
        int number = row.getRowNum() + 1;
        if (sectors.isEmpty()) {
            sheet.figure(row, 1, wording.signed(step.figure("/amount")), NumberForm.MONEY);
        } else {
            var last = SheetWriter.column(1 + sectors.size());
            sheet.formula(
                    row,
                    1,
                    "SUM(C%1$d:%2$s%1$d)".formatted(number, last),
                    wording.signed(step.figure("/amount")),
                    NumberForm.MONEY);
        }
        for (int sector = 0; sector < sectors.size(); sector++) {
            sheet.figure(row, 2 + sector, wording.signed(sectors.get(sector).figure("/amount")), NumberForm.MONEY);
        }
    }

    private Row named(String name) {
        var row = sheet.row();
        sheet.styled(row, 0, name);
        return row;
    }
}
