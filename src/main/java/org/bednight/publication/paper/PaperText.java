package org.bednight.publication.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.bednight.projection.headline.ChanceWords;
import org.bednight.projection.headline.HeadlineWords;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.Frozen;
import org.bednight.publication.frozen.PublishedPosition;
import org.bednight.publication.style.ReadersWords;
import org.bednight.publication.style.Wording;
import org.bednight.publication.style.Years;

/** What each section of a paper reads: the publication, and how it is written in sentences and tables. */
final class PaperText {

    /** To the public no amount is told more exactly. */
    private static final int THOUSANDS = -3;

    private static final String SCHOOL = "SECURE_SCHOOL";
    private static final List<String> COSTS = List.of(
            "/forecast/sectors/%d/actual/bedNights",
            "/forecast/sectors/%d/outturn/bedNights",
            "/forecast/sectors/%d/outturn/cost",
            "/activity/sectors/%d/figures/yearBefore/bedNights",
            "/activityYearBefore/sectors/%d/figures/year/bedNights",
            "/activityYearBefore/sectors/%d/figures/yearBefore/bedNights",
            "/yearOnYear/sectors/%d/difference");

    private final Frozen frozen;
    private final Wording wording;
    private final ReadersWords words;

    PaperText(Frozen frozen, Wording wording) {
        this.frozen = frozen;
        this.wording = wording;
        this.words = new ReadersWords(wording);
    }

    Frozen frozen() {
        return frozen;
    }

    Wording wording() {
        return wording;
    }

    ReadersWords words() {
        return words;
    }

    /** Says whether the last night of the year is past: then there is nothing to project. */
    boolean isOver() {
        return PublishedPosition.isOver(frozen);
    }

    /** Says whether the figures were rounded for the public. */
    boolean isRounded() {
        return frozen.has("/disclosure/rounded");
    }

    /** Says whether the copy is for the public. */
    boolean isPublic() {
        return frozen.text("/audience").equals("public");
    }

    /** Says whether the whole year is withheld from the public. */
    boolean isWithheld() {
        return frozen.figure("/forecast/outturn/cost").withheld();
    }

    String year() {
        return Years.printed(frozen.text("/forecast/financialYear"));
    }

    String yearBefore() {
        return Years.before(frozen.text("/forecast/financialYear"));
    }

    String asAt() {
        return Wording.date(frozen.date("/forecast/asAt"));
    }

    String board() {
        return String.valueOf(wording.style().board());
    }

    /** Returns an amount for a sentence: {@code about £1,024,000} where it was rounded for the public; the budget never is. */
    String amount(BigDecimal pounds) {
        boolean exact = frozen.figure("/forecast/budget")
                .find()
                .filter(budget -> budget.compareTo(pounds) == 0)
                .isPresent();
        return isRounded() && !exact
                ? "about " + wording.amount(pounds.setScale(THOUSANDS, RoundingMode.HALF_UP))
                : wording.amount(pounds);
    }

    /** Returns a number of bed nights or children for a sentence: {@code about 20} where it was rounded for the public. */
    String count(BigDecimal number) {
        var written = Wording.wholeNights(number);
        return isRounded() && number.signum() != 0 ? "about " + written : written;
    }

    /** Returns words for headlines; what was rounded for the public is said to be about so much. */
    HeadlineWords headlineWords() {
        return new HeadlineWords(this::amount);
    }

    /** Returns a chance in words with its number; public ones of 95% stand for more, and of 5% for less. */
    String chanceInWords(BigDecimal chance) {
        return ends(ChanceWords.of(chance));
    }

    /** Returns a chance in per cent. */
    String chance(BigDecimal chance) {
        var percent = Wording.chance(chance);
        return isRounded() ? percent.replaceFirst("^95%$", "95% or more").replaceFirst("^5%$", "5% or less") : percent;
    }

    /** Returns a sentence whose chances of 95% and 5% say what else they stand for. */
    String ends(String sentence) {
        return isRounded() ? sentence.replace("(95%)", "(95% or more)").replace("(5%)", "(5% or less)") : sentence;
    }

    /** Returns a caption's end: the year and the units of its amounts. */
    String inUnits(String caption) {
        return "%s, %s".formatted(caption, wording.units());
    }

    /** Says whether a sector is shown, by its place: the secure school only where it has a night in some year. */
    boolean isShown(int sector) {
        return !frozen.text("/forecast/sectors/%d/sector".formatted(sector)).equals(SCHOOL)
                || COSTS.stream()
                        .map(place -> frozen.figure(place.formatted(sector)))
                        .anyMatch(figure -> figure.withheld() || figure.signum() != 0);
    }

    /** Returns the places of the sectors that are shown. */
    List<Integer> sectors() {
        return IntStream.range(0, frozen.list("/forecast/sectors").size())
                .filter(this::isShown)
                .boxed()
                .toList();
    }

    /** Returns the name of a sector by its place. */
    String sector(int place) {
        return wording.sector(frozen.text("/forecast/sectors/%d/sector".formatted(place)));
    }

    /** Returns the parts of a list that goes by sector which are shown. */
    List<Frozen> shown(List<Frozen> bySector) {
        return sectors().stream()
                .filter(place -> place < bySector.size())
                .map(bySector::get)
                .toList();
    }

    String cell(Figure figure) {
        return figure.written(wording::cell);
    }
}
