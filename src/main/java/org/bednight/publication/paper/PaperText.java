package org.bednight.publication.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.bednight.projection.headline.ChanceWords;
import org.bednight.projection.headline.HeadlineWords;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.ShownSectors;
import org.bednight.publication.style.ReadersWords;
import org.bednight.publication.style.Wording;
import org.bednight.publication.style.Years;

/** What each section of a paper reads: the publication, and how it is written in sentences and tables. */
final class PaperText {

    /** To the public no amount is shown more exactly. */
    private static final int THOUSANDS = -3;

    private final FrozenPublication frozen;
    private final Wording wording;
    private final ReadersWords words;
    private final ShownSectors sectors;

    PaperText(FrozenPublication frozen, Wording wording) {
        this.frozen = frozen;
        this.wording = wording;
        this.words = new ReadersWords(wording, frozen.id());
        this.sectors = new ShownSectors(frozen);
    }

    FrozenPublication frozen() {
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
        return frozen.forecast().isYearOver();
    }

    /** Says whether the figures were rounded for the public. */
    boolean isRounded() {
        return frozen.isRounded();
    }

    /** Says whether the copy is for the public. */
    boolean isPublic() {
        return frozen.isPublic();
    }

    /** Says whether the whole year is withheld from the public. */
    boolean isWithheld() {
        return frozen.forecast().outturn().cost().withheld();
    }

    String year() {
        return Years.printed(frozen.forecast().financialYear());
    }

    String yearBefore() {
        return Years.before(frozen.forecast().financialYear());
    }

    String asAt() {
        return Wording.date(frozen.forecast().asAt());
    }

    String board() {
        return String.valueOf(wording.style().board());
    }

    /**
     * Returns an amount for a sentence: {@code about £1,024,000} where it was rounded for the public; the budget never is. A
     * negative one is {@code minus £10,000}.
     */
    String amount(BigDecimal pounds) {
        boolean exact = frozen.forecast()
                .budget()
                .find()
                .filter(budget -> budget.compareTo(pounds) == 0)
                .isPresent();
        return isRounded() && !exact
                ? "about " + signed(pounds.setScale(THOUSANDS, RoundingMode.HALF_UP))
                : signed(pounds);
    }

    /** Brackets would read as an aside in a sentence; what rounds to nought is not negative. */
    private String signed(BigDecimal pounds) {
        return (wording.isShownNegative(pounds) ? "minus " : "") + wording.size(pounds);
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

    /** Returns the places of the sectors that are shown. */
    List<Integer> sectors() {
        return sectors.places();
    }

    /** Returns the name of a sector by its place. */
    String sector(int place) {
        return wording.sector(frozen.forecast().sectors().get(place).sector());
    }

    /** Returns the parts of a list that goes by sector which are shown. */
    <T> List<T> shown(List<T> bySector) {
        return sectors.of(bySector);
    }

    /** Says whether there was no bed night last year, there is none this year, and none is projected. */
    boolean isWithoutNights() {
        return Stream.of(
                        frozen.forecast().outturn().bedNights(),
                        frozen.activity().total().yearBefore().bedNights())
                .allMatch(Figure::isNil);
    }

    String cell(Figure figure) {
        return figure.written(wording::cell);
    }
}
