package org.bednight.publication.sheet;

import java.util.List;
import java.util.stream.Stream;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenActivity;
import org.bednight.publication.frozen.FrozenLongStays;
import org.bednight.publication.frozen.FrozenOutturn;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.ShownSectors;
import org.bednight.publication.sheet.SheetStyles.NumberForm;
import org.bednight.publication.style.Wording;
import org.bednight.publication.style.Years;

/** The sheet of activity: nights, average prices and children, this year against the last, and how long stays are. */
final class ActivitySheet {

    private final FrozenPublication frozen;
    private final Wording wording;
    private final SheetWriter sheet;
    private final boolean over;

    ActivitySheet(FrozenPublication frozen, Wording wording, SheetWriter sheet) {
        this.frozen = frozen;
        this.wording = wording;
        this.sheet = sheet;
        this.over = frozen.forecast().isYearOver();
    }

    void write() {
        sheet.headings(1, headings());
        var sectors = frozen.forecast().sectors();
        var activity = frozen.activity();
        for (int place : new ShownSectors(frozen).places()) {
            row(wording.sector(sectors.get(place).sector()), activity.sectors().get(place), sectors.get(place));
        }
        row("Total", activity.total(), frozen.forecast());
        sheet.gap();
        children();
        frozen.findLongStays().ifPresent(this::longStays);
    }

    private List<String> headings() {
        var year = Years.printed(frozen.forecast().financialYear());
        var before = Years.before(frozen.forecast().financialYear());
        var yearBefore = Stream.of("Activity", before + " nights", before + " average price, £", before + " children");
        var now = over
                ? Stream.of(year + " nights", year + " average price, £", year + " children")
                : Stream.of(
                        "Nights to date",
                        "Average price to date, £",
                        "Children to date",
                        "Nights to come",
                        year + " nights",
                        year + " average price, £");
        return Stream.concat(yearBefore, now).toList();
    }

    private void children() {
        var total = frozen.activity().total();
        sheet.headings(
                1,
                List.of(
                        over ? "Children in the year" : "Children, to the same day of each year",
                        "Children with a bed night",
                        "Episodes with a bed night",
                        "Children remanded",
                        "Bed nights per episode"));
        counts(Years.before(frozen.forecast().financialYear()), total.yearBeforeToSameDay());
        counts(Years.printed(frozen.forecast().financialYear()), total.year());
    }

    private void counts(String year, FrozenActivity.Figures figures) {
        var row = sheet.row();
        sheet.styled(row, 0, year);
        sheet.figure(row, 1, figures.children(), NumberForm.COUNT);
        sheet.figure(row, 2, figures.episodes(), NumberForm.COUNT);
        sheet.figure(row, 3, figures.remanded(), NumberForm.COUNT);
        sheet.figure(row, 4, figures.nightsPerEpisode(), NumberForm.PERCENT);
    }

    private void longStays(FrozenLongStays stays) {
        sheet.gap();
        sheet.headings(
                1,
                List.of(
                        "Cost%s by length of stay, %s".formatted(over ? "" : " to date", wording.units()),
                        "Children",
                        "Nights this year",
                        "Cost this year",
                        "Share of the cost"));
        int first = sheet.nextRow();
        int last = first + stays.bands().size() - 1;
        for (var band : stays.bands()) {
            stay(
                    band.to().isPresent()
                            ? "%d to %d".formatted(band.from(), band.to().getAsInt())
                            : "%d or more".formatted(band.from()),
                    band,
                    stays.total().cost(),
                    last + 1);
        }
        var total = sheet.row();
        sheet.name(total, "Total").setCellStyle(sheet.styles().total());
        sheet.sum(total, 1, first, last, stays.total().children(), NumberForm.NIGHTS_TOTAL);
        sheet.sum(total, 2, first, last, stays.total().bedNights(), NumberForm.NIGHTS_TOTAL);
        sheet.sum(total, 3, first, last, stays.total().cost(), NumberForm.MONEY_TOTAL);
        var whole = stays.total().cost().dividedBy(stays.total().cost());
        if (whole.find().isPresent()) {
            sheet.sum(total, 4, first, last, whole, NumberForm.CERTAIN_TOTAL);
        }
    }

    private void stay(String name, FrozenLongStays.Children stays, Figure all, int total) {
        var row = sheet.row();
        int number = row.getRowNum() + 1;
        sheet.styled(row, 0, name);
        sheet.figure(row, 1, stays.children(), NumberForm.COUNT);
        sheet.figure(row, 2, stays.bedNights(), NumberForm.COUNT);
        sheet.figure(row, 3, stays.cost(), NumberForm.MONEY);
        var share = stays.cost().dividedBy(all);
        if (share.find().isPresent()) {
            sheet.formula(row, 4, "D%d/D%d".formatted(number, total), share, NumberForm.PART);
        }
    }

    private void row(String name, FrozenActivity.Years activity, FrozenOutturn forecast) {
        var row = sheet.row();
        sheet.styled(row, 0, name);
        sheet.figure(row, 1, activity.yearBefore().bedNights(), NumberForm.COUNT);
        sheet.figure(row, 2, activity.yearBefore().averagePrice(), NumberForm.PRICE);
        sheet.figure(row, 3, activity.yearBefore().children(), NumberForm.COUNT);
        if (over) {
            sheet.figure(row, 4, forecast.outturn().bedNights(), NumberForm.NIGHTS);
            sheet.figure(row, 5, forecast.outturn().averagePrice(), NumberForm.PRICE);
            sheet.figure(row, 6, activity.year().children(), NumberForm.COUNT);
            return;
        }
        sheet.figure(row, 4, forecast.actual().bedNights(), NumberForm.COUNT);
        sheet.figure(row, 5, forecast.actual().averagePrice(), NumberForm.PRICE);
        sheet.figure(row, 6, activity.year().children(), NumberForm.COUNT);
        sheet.figure(row, 7, forecast.projected().bedNights(), NumberForm.NIGHTS);
        sheet.figure(row, 8, forecast.outturn().bedNights(), NumberForm.NIGHTS);
        sheet.figure(row, 9, forecast.outturn().averagePrice(), NumberForm.PRICE);
    }
}
