package org.bednight.publication.sheet;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.Frozen;
import org.bednight.publication.sheet.SheetStyles.NumberForm;
import org.bednight.publication.style.ReadersWords;
import org.bednight.publication.style.Wording;

/** The sheet of what-ifs: for each the forecast, what every step adds, and the sum of it all. */
final class ScenarioSheet {

    private static final List<String> AMOUNTS = List.of("/outturn", "/budget", "/variance");

    private final Frozen frozen;
    private final SheetWriter sheet;
    private final Wording wording;
    private final ReadersWords words;

    ScenarioSheet(Frozen frozen, Wording wording, SheetWriter sheet) {
        this.frozen = frozen;
        this.sheet = sheet;
        this.wording = wording;
        this.words = new ReadersWords(wording);
    }

    void write() {
        for (var scenario : frozen.list("/scenarios")) {
            write(scenario);
            sheet.gap();
        }
    }

    private void write(Frozen scenario) {
        sheet.headings(
                1,
                List.of(
                        scenario.text("/name") + ", £",
                        "Nights",
                        "Outturn",
                        "Budget",
                        "Variance",
                        "Chance of an overspend"));
        int first = sheet.nextRow();
        forecast();
        for (var step : scenario.list("/steps")) {
            var row = sheet.texts(ReadersWords.capitalised(words.written(step.text("/words"))));
            sheet.figure(row, 1, step.figure("/bedNights"), NumberForm.NIGHTS);
            for (int i = 0; i < AMOUNTS.size(); i++) {
                sheet.figure(row, 2 + i, amount(AMOUNTS.get(i), step.figure(AMOUNTS.get(i))), NumberForm.MONEY);
            }
            sheet.figure(row, 5, step.figure("/probabilityOfOverspend"), NumberForm.CHANCE);
        }
        total(scenario, first, sheet.nextRow() - 1);
    }

    private void forecast() {
        var row = named("As forecast");
        sheet.figure(row, 1, frozen.figure("/forecast/outturn/bedNights"), NumberForm.NIGHTS);
        sheet.figure(row, 2, frozen.figure("/forecast/outturn/cost"), NumberForm.MONEY);
        sheet.figure(row, 3, frozen.figure("/forecast/budget"), NumberForm.MONEY);
        sheet.figure(row, 4, wording.signed(frozen.figure("/forecast/variance")), NumberForm.MONEY);
        sheet.figure(row, 5, frozen.figure("/forecast/range/probabilityOfOverspend"), NumberForm.CHANCE);
    }

    /** Of nights and chances the sum is a figure: each is rounded from its exact sum. */
    private void total(Frozen scenario, int first, int last) {
        var row = named("With all of these");
        row.getCell(0).setCellStyle(sheet.styles().total());
        sheet.figure(row, 1, scenario.figure("/figures/bedNights"), NumberForm.NIGHTS_TOTAL);
        for (int i = 0; i < AMOUNTS.size(); i++) {
            sheet.sum(
                    row,
                    2 + i,
                    first,
                    last,
                    amount(AMOUNTS.get(i), scenario.figure("/figures" + AMOUNTS.get(i))),
                    NumberForm.MONEY_TOTAL);
        }
        sheet.figure(row, 5, scenario.figure("/figures/probabilityOfOverspend"), NumberForm.CHANCE_TOTAL);
    }

    /** A variance has the sign that the house gives it. */
    private Figure amount(String place, Figure figure) {
        return place.equals("/variance") ? wording.signed(figure) : figure;
    }

    private Row named(String name) {
        var row = sheet.row();
        sheet.styled(row, 0, name);
        return row;
    }
}
