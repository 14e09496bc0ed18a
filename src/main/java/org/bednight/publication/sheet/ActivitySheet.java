package org.bednight.publication.sheet;

import java.util.List;
import org.bednight.publication.frozen.FrozenActivity;
import org.bednight.publication.frozen.FrozenOutturn;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.sheet.SheetStyles.NumberForm;
import org.bednight.publication.style.Wording;
import org.bednight.publication.style.Years;

/** The sheet of activity: nights, average prices and children by sector, this year against the last. */
final class ActivitySheet {

    private final FrozenPublication frozen;
    private final Wording wording;
    private final SheetWriter sheet;

    ActivitySheet(FrozenPublication frozen, Wording wording, SheetWriter sheet) {
        this.frozen = frozen;
        this.wording = wording;
        this.sheet = sheet;
    }

    void write() {
        var year = Years.printed(frozen.forecast().financialYear());
        var before = Years.before(frozen.forecast().financialYear());
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
        var sectors = frozen.forecast().sectors();
        var activity = frozen.activity();
        for (int place = 0; place < sectors.size(); place++) {
            row(wording.sector(sectors.get(place).sector()), activity.sectors().get(place), sectors.get(place));
        }
        row("Total", activity.total(), frozen.forecast());
    }

    private void row(String name, FrozenActivity.Years activity, FrozenOutturn forecast) {
        var row = sheet.row();
        sheet.styled(row, 0, name);
        sheet.figure(row, 1, activity.yearBefore().bedNights(), NumberForm.COUNT);
        sheet.figure(row, 2, activity.yearBefore().averagePrice(), NumberForm.MONEY);
        sheet.figure(row, 3, activity.yearBefore().children(), NumberForm.COUNT);
        sheet.figure(row, 4, forecast.actual().bedNights(), NumberForm.COUNT);
        sheet.figure(row, 5, activity.year().children(), NumberForm.COUNT);
        sheet.figure(row, 6, forecast.projected().bedNights(), NumberForm.NIGHTS);
        sheet.figure(row, 7, forecast.outturn().bedNights(), NumberForm.NIGHTS);
        sheet.figure(row, 8, forecast.outturn().averagePrice(), NumberForm.MONEY);
    }
}
