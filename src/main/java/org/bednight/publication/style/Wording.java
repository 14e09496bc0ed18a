package org.bednight.publication.style;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.bednight.estate.Sector;
import org.bednight.language.Counted;
import org.bednight.projection.headline.ChanceWords;
import org.bednight.projection.headline.PercentWords;
import org.bednight.projection.headline.YearPosition;
import org.bednight.publication.frozen.Figure;

/** Writes figures and dates in an authority's house style. For one thread at a time. */
public final class Wording {

    private static final DecimalFormatSymbols ENGLISH = DecimalFormatSymbols.getInstance(Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    private final HouseStyle style;
    private final int decimals;
    private final MoneyUnits units;

    public Wording(HouseStyle style) {
        this.style = style;
        this.decimals = Objects.requireNonNull(style.decimals());
        this.units = Objects.requireNonNull(style.units());
    }

    public HouseStyle style() {
        return style;
    }

    /** Returns what stands in the heading of a column of amounts, such as {@code £000}. */
    public String units() {
        return units.heading();
    }

    /** Returns to how many decimals of a pound amounts are shown; negative for thousands and the like. */
    public int scale() {
        return decimals - units.digits();
    }

    /** Returns an amount for a cell below {@link #units}, such as {@code 1,739,619} or {@code (12,860)}. */
    public String cell(BigDecimal pounds) {
        return negatives(scaled(pounds), "", "");
    }

    /** Says whether an amount is negative as it is shown: one that rounds to nought is not. */
    public boolean isShownNegative(BigDecimal pounds) {
        return scaled(pounds).signum() < 0;
    }

    private BigDecimal scaled(BigDecimal pounds) {
        return pounds.movePointLeft(units.digits()).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Returns an amount for a sentence, such as {@code £1,739,619} or {@code £1.740m}. */
    public String amount(BigDecimal pounds) {
        return negatives(scaled(pounds), "£", units.suffix());
    }

    /** Returns an amount without a sign, beside which a word says which way it goes. */
    public String size(BigDecimal pounds) {
        return amount(pounds.abs());
    }

    /** Returns a variance for a cell, with the sign that the house gives an overspend. */
    public String variance(BigDecimal pounds) {
        return cell(signed(pounds));
    }

    /** Returns a percentage of a variance for a cell, with the sign that the house gives an overspend. */
    public String variancePercent(BigDecimal percent) {
        return percent(signed(percent));
    }

    /** Returns a percentage, to one decimal, as the house writes negatives. */
    public String percent(BigDecimal percent) {
        return negatives(percent.setScale(1, RoundingMode.HALF_UP).signum(), PercentWords.size(percent));
    }

    /** Returns the variance as the house signs it. */
    public BigDecimal signed(BigDecimal variance) {
        return isOverspendNegative() ? variance.negate() : variance;
    }

    /** Returns a variance as the house signs it; one that is absent or withheld stays so. */
    public Figure signed(Figure variance) {
        return variance.find().map(this::signed).map(Figure::of).orElse(variance);
    }

    /** Says whether an overspend is a negative variance. */
    public boolean isOverspendNegative() {
        return style.sign() == HouseStyle.Sign.OVERSPEND_NEGATIVE;
    }

    /** Returns the word that follows a variance. */
    public static String position(BigDecimal variance) {
        return YearPosition.word(variance);
    }

    /** Returns a variance with its word. */
    public String varianceInWords(BigDecimal variance) {
        return variance(variance) + " " + position(variance);
    }

    /** Returns a variance as it is shown, with the word for the exact one. */
    public String position(Figure shown, Figure exact) {
        return shown.written(amount -> variance(amount) + " " + exact.written(Wording::position));
    }

    /** Returns the word for a position's rating by the thresholds of the house. */
    public String rag(YearPosition position) {
        var words = Objects.requireNonNull(style.ragWords());
        return switch (style.thresholds().rate(position)) {
            case NOT_RATED -> words.notRated();
            case GREEN -> words.green();
            case AMBER -> words.amber();
            case RED -> words.red();
        };
    }

    /** Returns bed nights: whole ones without decimals, others to two. */
    public static String nights(BigDecimal bedNights) {
        boolean whole = bedNights.stripTrailingZeros().scale() <= 0;
        return grouped(bedNights, whole ? 0 : 2);
    }

    /** Returns bed nights with their noun, such as {@code 1 bed night}. */
    public static String bedNights(BigDecimal bedNights) {
        return nights(bedNights) + Counted.word(bedNights, " bed night", " bed nights");
    }

    /** Returns bed nights as papers print them: whole ones. */
    public static String wholeNights(BigDecimal bedNights) {
        return grouped(bedNights, 0);
    }

    /** Returns an average number, such as that of nights per episode, to one decimal. */
    public static String average(BigDecimal number) {
        return grouped(number, 1);
    }

    /** Returns by how many whole bed nights something moves the year, as the house writes negatives. */
    public String wholeChange(BigDecimal bedNights) {
        return negatives(bedNights.setScale(0, RoundingMode.HALF_UP), "", "");
    }

    /** Returns by how many bed nights something moves the year, one that takes some off as the house writes negatives. */
    public String change(BigDecimal bedNights) {
        boolean whole = bedNights.stripTrailingZeros().scale() <= 0;
        return negatives(bedNights.setScale(whole ? 0 : 2, RoundingMode.HALF_UP), "", "");
    }

    /** Returns by how many percentage points a chance moves. */
    public String points(BigDecimal part) {
        return negatives(part.movePointRight(2).setScale(0, RoundingMode.HALF_UP), "", "");
    }

    /** Returns a price of a night, to the penny. */
    public static String price(BigDecimal pounds) {
        return "£" + grouped(pounds, 2);
    }

    /** Returns a part of one in per cent, such as {@code 74%}; never a certainty that is none. */
    public static String chance(BigDecimal part) {
        return ChanceWords.percent(part);
    }

    public static String date(LocalDate date) {
        return date.format(DATE);
    }

    /** Returns a moment, such as {@code 14 June 2018, 09:30 UTC}. */
    public static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    public String sector(String code) {
        return Objects.requireNonNull(Objects.requireNonNull(style.sectors()).get(Sector.parse(code)));
    }

    /** Returns a period's name, such as {@code Month 2}; {@code P00} lies before the year. */
    public String period(String code) {
        int number = Integer.parseInt(code.substring(1));
        if (number == 0) {
            return "Budget setting";
        }
        return switch (Objects.requireNonNull(style.periodWords())) {
            case MONTH -> "Month " + number;
            case PERIOD -> "Period " + number;
            case CODE -> code;
        };
    }

    private String negatives(BigDecimal value, String before, String after) {
        return negatives(value.signum(), before + grouped(value.abs(), value.scale()) + after);
    }

    private String negatives(int sign, String size) {
        if (sign >= 0) {
            return size;
        }
        return style.negatives() == HouseStyle.Negatives.BRACKETS ? "(" + size + ")" : "−" + size;
    }

    /** Rounds before it writes, since a format writes {@code -0} of what it rounds to nought itself. */
    private static String grouped(BigDecimal value, int decimals) {
        var format = new DecimalFormat("#,##0", ENGLISH);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value.setScale(decimals, RoundingMode.HALF_UP));
    }
}
