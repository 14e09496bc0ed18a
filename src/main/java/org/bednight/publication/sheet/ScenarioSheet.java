package org.bednight.publication.sheet;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.bednight.language.Counted;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.FrozenWhatIf;
import org.bednight.publication.sheet.SheetStyles.NumberForm;
import org.bednight.publication.style.ReadersWords;
import org.bednight.publication.style.Wording;

/** The sheet of what-ifs: for each the forecast, what every step adds, and the sum of it all. */
final class ScenarioSheet {

    private final FrozenPublication frozen;
    private final SheetWriter sheet;
    private final Wording wording;
    private final ReadersWords words;

    ScenarioSheet(FrozenPublication frozen, Wording wording, SheetWriter sheet) {
        this.frozen = frozen;
        this.sheet = sheet;
        this.wording = wording;
        this.words = new ReadersWords(wording, frozen.id());
    }

    void write() {
        for (var scenario : frozen.scenarios()) {
            write(scenario);
            sheet.gap();
        }
    }

    private void write(FrozenWhatIf scenario) {
        sheet.headings(
                1,
                List.of(
                        scenario.name() + ", " + wording.units(),
                        "Nights",
                        "Outturn",
                        "Budget",
                        "Variance",
                        "Chance of an overspend"));
        int first = sheet.nextRow();
        forecast();
        for (var step : scenario.steps()) {
            var row = sheet.texts(Counted.capital(words.written(step.words())));
            sheet.figure(row, 1, step.bedNights(), NumberForm.NIGHTS);
            var amounts = amounts(step);
            for (int i = 0; i < amounts.size(); i++) {
                sheet.figure(row, 2 + i, amounts.get(i), NumberForm.MONEY);
            }
            sheet.figure(row, 5, step.probabilityOfOverspend(), NumberForm.POINTS);
        }
        total(scenario, first, sheet.nextRow() - 1);
    }

    private void forecast() {
        var row = named("As forecast");
        sheet.figure(row, 1, frozen.forecast().outturn().bedNights(), NumberForm.NIGHTS);
        sheet.figure(row, 2, frozen.forecast().outturn().cost(), NumberForm.MONEY);
        sheet.figure(row, 3, frozen.forecast().budget(), NumberForm.MONEY);
        sheet.figure(row, 4, wording.signed(frozen.forecast().variance()), NumberForm.MONEY);
        sheet.chance(row, 5, frozen.forecast().chanceOfOverspend());
    }

    /** Of nights and chances the sum is a figure: each is rounded from its exact sum. */
    private void total(FrozenWhatIf scenario, int first, int last) {
        var row = named("With all of these");
        row.getCell(0).setCellStyle(sheet.styles().total());
        sheet.figure(row, 1, scenario.figures().bedNights(), NumberForm.NIGHTS_TOTAL);
        var amounts = amounts(scenario.figures());
        for (int i = 0; i < amounts.size(); i++) {
            sheet.sum(row, 2 + i, first, last, amounts.get(i), NumberForm.MONEY_TOTAL);
        }
        sheet.chanceTotal(row, 5, scenario.figures().probabilityOfOverspend());
    }

    /** Returns outturn, budget and variance, which has the sign that the house gives it. */
    private List<Figure> amounts(FrozenWhatIf.Figures figures) {
        return List.of(figures.outturn(), figures.budget(), wording.signed(figures.variance()));
    }

    private Row named(String name) {
        var row = sheet.row();
        sheet.name(row, name);
        return row;
    }
}
