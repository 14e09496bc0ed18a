package org.bednight.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A year of account, 1 April to 31 March, written {@code 2018-19}.
 *
 * <p>Prices, grants and budgets are set for a financial year, and each night is counted in one: that in
 * which it begins.
 *
 * @param startYear the calendar year in which the financial year starts, from 1990 to 2110: those that can be named by
 *     {@link #parse} go from 2000-01 to 2098-99, and the others let a year before or after any date be reckoned with
 */
public record FinancialYear(int startYear) implements Comparable<FinancialYear> {

    private static final Pattern FORM = Pattern.compile("(20\\d\\d)-(\\d\\d)");

    private static final Pattern OTHER_FORM =
            Pattern.compile("(?:FY ?)?((?:20)?\\d\\d) ?[-/\u2013] ?((?:20)?\\d\\d|\\d)", Pattern.CASE_INSENSITIVE);

    public FinancialYear {
        if (startYear < 1990 || startYear > 2110) {
            throw new IllegalArgumentException("A financial year starts from 1990 to 2110, but was " + startYear);
        }
    }

    /** Returns the financial year to which the night that begins on {@code date} belongs. */
    public static FinancialYear containing(LocalDate date) {
        boolean beforeApril = date.getMonth().compareTo(Month.APRIL) < 0;
        return new FinancialYear(beforeApril ? date.getYear() - 1 : date.getYear());
    }

    /**
     * Reads the form that {@link #toString()} writes, from 2000-01 to 2098-99.
     *
     * @throws IllegalArgumentException if the text has another form, or its two years do not follow one another
     */
    public static FinancialYear parse(String text) {
        var form = FORM.matcher(text);
        if (form.matches() && !form.group(1).equals("2099")) {
            var year = new FinancialYear(Integer.parseInt(form.group(1)));
            if (year.next().startYear % 100 == Integer.parseInt(form.group(2))) {
                return year;
            }
        }
        throw new IllegalArgumentException(
                "A financial year is two years in a row like 2018-19, from 2000-01 to 2098-99%s, but was '%s'"
                        .formatted(hint(text), text));
    }

    /** Returns how to write a year that has another usual form, in brackets after a blank; else nothing. */
    private static String hint(String text) {
        return usualForm(text)
                .map(year -> " (write %s as %s)".formatted(text.strip(), year))
                .orElse("");
    }

    /** Finds how {@link #parse} reads a year that is written as 2018/19, 2018-2019, FY18/19 or the like. */
    public static Optional<String> usualForm(String text) {
        var other = OTHER_FORM.matcher(text.strip());
        if (!other.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(other.group(1)) % 100;
        int second = Integer.parseInt(other.group(2)) % 100;
        if (other.group(2).length() == 1) {
            second += first / 10 * 10;
        }
        return second == first + 1 ? Optional.of("20%02d-%02d".formatted(first, second)) : Optional.empty();
    }

    /** Returns the nights of the year; the first begins on 1 April, the last on 31 March. */
    public DateRange nights() {
        var start = LocalDate.of(startYear, Month.APRIL, 1);
        return new DateRange(start, start.plusYears(1));
    }

    /** Returns the twelve periods of the year, P01 (April) to P12 (March). */
    public List<Period> periods() {
        return Period.of(this);
    }

    /** Says whether the last night of the year is among the nights up to {@code asAt}: then there is nothing to project. */
    public boolean isOverAt(LocalDate asAt) {
        return !asAt.isBefore(nights().last());
    }

    public FinancialYear next() {
        return new FinancialYear(startYear + 1);
    }

    public FinancialYear previous() {
        return new FinancialYear(startYear - 1);
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    @Override
    public String toString() {
        int second = (startYear + 1) % 100;
        return startYear + (second < 10 ? "-0" : "-") + second;
    }
}
