package org.bednight.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.bednight.calendar.London;
import org.bednight.language.Choice;
import org.bednight.money.Money;
import org.bednight.projection.headline.ChanceWords;
import org.bednight.projection.headline.PercentWords;
import org.bednight.projection.headline.Rating;
import org.bednight.publication.style.Wording;
import org.jspecify.annotations.Nullable;

/** What pages write that papers do not. */
public final class PageWords {

    /** What stands where there is no figure. */
    public static final String NONE = "–";

    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(London.ZONE);

    private PageWords() {}

    /** Returns an amount as in a sentence, or a dash where there is none. */
    static String amount(Wording wording, @Nullable Money amount) {
        return amount == null ? NONE : wording.amount(amount.pounds());
    }

    /** Returns an amount as in a table whose heading names the units, or a dash where there is none. */
    static String cell(Wording wording, @Nullable Money amount) {
        return amount == null ? NONE : wording.cell(amount.pounds());
    }

    /** Returns a chance in words and per cent, or a dash where it is not known. */
    static String chance(@Nullable BigDecimal chance) {
        return chance == null ? NONE : ChanceWords.of(chance);
    }

    /** Returns how a year is rated and why, such as {@code Rated red. The outturn is 143.1% above the budget; …}. */
    static String rating(@Nullable String rating, @Nullable String reason) {
        var known = Objects.requireNonNull(rating);
        var word = known.equals(Rating.NOT_RATED.toString()) ? "Not rated" : "Rated " + known;
        return "%s. %s".formatted(word, Objects.requireNonNull(reason));
    }

    /** Returns a rating as in a table, or a dash where there is none. */
    static String rating(@Nullable String rating) {
        return rating == null ? NONE : Choice.spaced(rating);
    }

    /** Returns bed nights: whole ones as a whole number, such as {@code 1,083}. */
    public static String count(BigDecimal nights) {
        return Wording.nights(nights);
    }

    /** Returns a count; a dash where it is not known. */
    static String known(@Nullable Integer number) {
        return number == null ? NONE : count(number);
    }

    /** Returns a whole number, such as {@code 1,083}. */
    public static String count(int number) {
        return Wording.nights(BigDecimal.valueOf(number));
    }

    /** Returns a month, such as {@code June 2018}. */
    static String month(YearMonth month) {
        return month.format(MONTH);
    }

    /** Returns a month as on the axis of a chart, such as {@code Jun}. */
    static String shortMonth(YearMonth month) {
        return month.format(SHORT_MONTH);
    }

    /** Returns the day of a moment, as it is in London. */
    public static String day(Instant moment) {
        return Wording.date(LocalDate.ofInstant(moment, London.ZONE));
    }

    /** Returns a moment to the minute, as it is in London. */
    public static String minute(Instant moment) {
        return MINUTE.format(moment);
    }

    /** Says who saved something and when, such as {@code Version 3 was saved by amira on 31 May 2018, 14:03.} */
    public static String savedBy(String what, String person, Instant moment) {
        return "%s was saved by %s on %s.".formatted(what, person, minute(moment));
    }

    /** Returns a variance with its word, such as {@code £1,024,007 overspend}. */
    public static String variance(Wording wording, BigDecimal pounds) {
        return pounds.signum() == 0 ? "on budget" : "%s %s".formatted(wording.size(pounds), Wording.position(pounds));
    }

    /** Returns by how much a variance moved, such as {@code £1,200 worse}. */
    public static String change(Wording wording, BigDecimal pounds) {
        if (pounds.signum() == 0) {
            return "no change";
        }
        return "%s %s".formatted(wording.size(pounds), pounds.signum() > 0 ? "worse" : "better");
    }

    /** Returns a percentage as pages write it, such as {@code 44.8%} or {@code −3.2%}. */
    public static String percent(BigDecimal percent) {
        return (percent.signum() < 0 ? "−" : "") + PercentWords.size(percent);
    }

    /** Returns a part of one in per cent, which may be more than all, such as {@code 28.4%}. */
    public static String share(BigDecimal part) {
        return percent(part.movePointRight(2).setScale(1, RoundingMode.HALF_UP));
    }
}
