package org.bednight.publication.sheet;

import java.util.List;
import org.bednight.publication.frozen.Frozen;
import org.bednight.publication.sheet.SheetStyles.NumberForm;
import org.bednight.publication.style.Wording;
import org.bednight.publication.style.Years;

/** The sheet of activity: nights, average prices and children by sector, this year against the last. */
final class ActivitySheet {

    private final Frozen frozen;
    private final Wording wording;
    private final SheetWriter sheet;

    ActivitySheet(Frozen frozen, Wording wording, SheetWriter sheet) {
        this.frozen = frozen;
        this.wording = wording;
        this.sheet = sheet;
    }

    void write() {
        var year = Years.printed(frozen.text("/forecast/financialYear"));
        var before = Years.before(frozen.text("/forecast/financialYear"));
        sheet.headings(
                1,
                List.of(
                        "Activity",
                        before + " nights",
                        before + " average price, £",
                        before + " children",
                        "Nights to date",
                        "Children to date",
                        "Nights to come",
                        year + " nights",
                        year + " average price, £"));
        var sectors = frozen.list("/forecast/sectors");
        for (int place = 0; place < sectors.size(); place++) {
            row(
                    wording.sector(sectors.get(place).text("/sector")),
                    frozen.at("/activity/sectors/%d/figures".formatted(place)),
                    sectors.get(place));
        }
        row("Total", frozen.at("/activity/total"), frozen.at("/forecast"));
    }

    private void row(String name, Frozen activity, Frozen forecast) {
        var row = sheet.row();
        sheet.styled(row, 0, name);
        sheet.figure(row, 1, activity.figure("/yearBefore/bedNights"), NumberForm.COUNT);
        sheet.figure(row, 2, activity.figure("/yearBefore/averagePrice"), NumberForm.MONEY);
        sheet.figure(row, 3, activity.figure("/yearBefore/children"), NumberForm.COUNT);
        sheet.figure(row, 4, forecast.figure("/actual/bedNights"), NumberForm.COUNT);
        sheet.figure(row, 5, activity.figure("/year/children"), NumberForm.COUNT);
        sheet.figure(row, 6, forecast.figure("/projected/bedNights"), NumberForm.NIGHTS);
        sheet.figure(row, 7, forecast.figure("/outturn/bedNights"), NumberForm.NIGHTS);
        sheet.figure(row, 8, forecast.figure("/outturn/averagePrice"), NumberForm.MONEY);
    }
}
