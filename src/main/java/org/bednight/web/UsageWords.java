package org.bednight.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.estate.Sector;
import org.bednight.language.Counted;
import org.bednight.money.Money;
import org.bednight.publication.chart.MonthlyBars;
import org.bednight.publication.style.Wording;
import org.bednight.publication.style.Years;
import org.bednight.remand.nights.BedNightFigures;
import org.bednight.remand.nights.BedNightSplit;
import org.bednight.remand.nights.BedNights;
import org.bednight.web.ForecastView.Figure;
import org.bednight.web.ForecastView.Picture;
import org.bednight.web.ForecastView.Row;
import org.bednight.web.ForecastView.Table;
import org.jspecify.annotations.Nullable;

/** Writes the bed nights of a year. */
final class UsageWords {

    private final BedNights nights;
    private final Wording wording;
    private final ShownAmounts amounts;

    UsageWords(BedNights nights, Wording wording) {
        this.nights = nights;
        this.wording = wording;
        this.amounts = new ShownAmounts(wording);
    }

    String headline() {
        var year = nights.total().year();
        return year.bedNights().signum() == 0
                ? "No bed night is on record in %s up to %s.".formatted(printedYear(), Wording.date(nights.asAt()))
                : "%s up to %s, %s."
                        .formatted(
                                counted(year.bedNights(), "bed night", "bed nights"),
                                Wording.date(nights.asAt()),
                                amount(year.cost()));
    }

    List<Figure> figures() {
        var year = nights.total().year();
        return List.of(
                new Figure(
                        "Bed nights so far",
                        PageWords.count(year.bedNights()),
                        year.averagePrice() == null
                                ? "no cost"
                                : "at %s on average"
                                        .formatted(Wording.price(
                                                year.averagePrice().pounds()))),
                new Figure(
                        "Children with a night",
                        PageWords.known(year.children()),
                        "%s remanded in the year so far".formatted(PageWords.known(year.remanded()))),
                new Figure(
                        "Mean nights of an episode",
                        ratio(year.nightsPerEpisode()),
                        "counting the year's nights only; %s for each child remanded in it"
                                .formatted(ratio(year.nightsPerRemanded()))),
                change());
    }

    private Figure change() {
        var difference = nights.total().difference();
        var before = nights.total().yearBeforeToSameDay();
        return new Figure(
                "Against the year before, to the same day",
                moved(difference.bedNights()),
                "%s then%s"
                        .formatted(
                                Wording.nights(before.bedNights())
                                        + Counted.word(before.bedNights(), " night", " nights"),
                                difference.bedNightsPercent() == null
                                        ? ""
                                        : ": a change of " + PageWords.percent(difference.bedNightsPercent())));
    }

    private String moved(BigDecimal nights) {
        if (nights.signum() == 0) {
            return "no change";
        }
        return "%s %s".formatted(PageWords.count(nights.abs()), nights.signum() > 0 ? "more" : "fewer");
    }

    /** Draws the nights of the months so far, by sector. */
    Picture picture(String subtitle) {
        var months = monthsSoFar()
                .map(month -> new MonthlyBars.Month(
                        PageWords.shortMonth(begin(month)),
                        month.sectors().stream()
                                .map(sector -> sector.figures().bedNights())
                                .toList(),
                        month.total().bedNights(),
                        false))
                .toList();
        return InlineSvg.of(new MonthlyBars(
                        MonthlyBars.Measure.BED_NIGHTS, subtitle, sectorNames().toList(), months, PageWords::count)
                .draw());
    }

    private Stream<BedNights.Month> monthsSoFar() {
        return nights.months().stream().filter(month -> !begin(month).atDay(1).isAfter(nights.asAt()));
    }

    List<Table> tables() {
        return List.of(
                sectors(),
                split("By looked-after status at remand", nights.lookedAfterStatus()),
                split("By offence group", nights.offenceGroups()));
    }

    /** Returns what the picture shows, with the cost. */
    Table months() {
        var columns = new ArrayList<>(List.of("Month"));
        sectorNames().forEach(columns::add);
        columns.addAll(List.of("Bed nights", "Children", "Cost, " + wording.units()));
        var months = monthsSoFar().toList();
        var costs = amounts.months(
                months.stream().map(month -> month.total().cost()).toList());
        return new Table(
                "Bed nights by month and sector",
                columns,
                IntStream.range(0, months.size())
                        .mapToObj(place -> month(months.get(place), costs.get(place)))
                        .toList(),
                new Row(
                        "Year so far",
                        cells(
                                nights.sectors().stream()
                                        .map(sector -> sector.figures().year().bedNights()),
                                nights.total().year(),
                                cell(nights.total().year().cost()))));
    }

    private Row month(BedNights.Month month, String cost) {
        return new Row(
                PageWords.month(begin(month)),
                cells(month.sectors().stream().map(sector -> sector.figures().bedNights()), month.total(), cost));
    }

    private static YearMonth begin(BedNights.Month month) {
        return YearMonth.parse(month.month());
    }

    private Stream<String> sectorNames() {
        return Stream.of(Sector.values()).map(sector -> wording.sector(sector.name()));
    }

    private static List<String> cells(Stream<BigDecimal> bySector, BedNightFigures total, String cost) {
        return Stream.concat(
                        bySector.map(PageWords::count),
                        Stream.of(PageWords.count(total.bedNights()), PageWords.known(total.children()), cost))
                .toList();
    }

    private Table sectors() {
        var now = costs(BedNights.BesideYearBefore::year);
        var before = costs(BedNights.BesideYearBefore::yearBeforeToSameDay);
        return new Table(
                "Beside %s, %s".formatted(Years.before(nights.financialYear()), wording.units()),
                List.of(
                        "Sector",
                        "Nights so far",
                        "To the same day before",
                        "Change",
                        "Change in %",
                        "Whole year before",
                        "Cost so far",
                        "Cost to the same day before",
                        "Children",
                        "Mean nights of an episode"),
                IntStream.range(0, now.size())
                        .mapToObj(place -> sector(nights.sectors().get(place), now.get(place), before.get(place)))
                        .toList(),
                beside(
                        "All sectors",
                        nights.total(),
                        cell(nights.total().year().cost()),
                        cell(nights.total().yearBeforeToSameDay().cost())));
    }

    private List<String> costs(Function<BedNights.BesideYearBefore, BedNightFigures> year) {
        return amounts.parts(nights.sectors().stream()
                .map(sector -> year.apply(sector.figures()).cost())
                .toList());
    }

    private Row sector(BedNights.BySector sector, String cost, String costBefore) {
        return beside(wording.sector(sector.sector().name()), sector.figures(), cost, costBefore);
    }

    private Row beside(String name, BedNights.BesideYearBefore figures, String cost, String costBefore) {
        var difference = figures.difference();
        return new Row(
                name,
                List.of(
                        PageWords.count(figures.year().bedNights()),
                        PageWords.count(figures.yearBeforeToSameDay().bedNights()),
                        wording.change(difference.bedNights()),
                        difference.bedNightsPercent() == null
                                ? PageWords.NONE
                                : PageWords.percent(difference.bedNightsPercent()),
                        PageWords.count(figures.yearBefore().bedNights()),
                        cost,
                        costBefore,
                        PageWords.known(figures.year().children()),
                        ratio(figures.year().nightsPerEpisode())));
    }

    private static Table split(String caption, List<BedNightSplit.Line> lines) {
        return new Table(
                caption,
                List.of("Group", "Remanded in the year", "Children with a night", "Bed nights"),
                lines.stream()
                        .map(line -> new Row(
                                line.group(),
                                List.of(
                                        PageWords.count(line.remanded()),
                                        PageWords.count(line.children()),
                                        PageWords.count(line.bedNights()))))
                        .toList(),
                null);
    }

    private String printedYear() {
        return Years.printed(nights.financialYear());
    }

    private static String counted(BigDecimal number, String one, String many) {
        return "%s %s".formatted(PageWords.count(number), number.compareTo(BigDecimal.ONE) == 0 ? one : many);
    }

    private static String ratio(@Nullable BigDecimal nights) {
        return nights == null ? PageWords.NONE : Wording.nights(nights);
    }

    private String amount(@Nullable Money cost) {
        return cost == null ? "of which the cost is not known" : "at a cost of " + wording.amount(cost.pounds());
    }

    private String cell(@Nullable Money cost) {
        return PageWords.cell(wording, cost);
    }
}
