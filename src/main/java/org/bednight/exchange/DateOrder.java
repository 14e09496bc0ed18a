package org.bednight.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which number of a date such as 03/04/2025 is its day. */
public enum DateOrder {
    DAY_FIRST("day first, as 22/05/2025"),
    MONTH_FIRST("month first, as 05/22/2025"),
    /** No date of the file shows it. */
    UNKNOWN(
            "as 2025-05-22: no date of this file has a number above 12 to show whether its day or its month comes first");

    private static final int LAST_MONTH = 12;

    private static final String TIME = "(?:[T ]+\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?)?";

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME + "(?:(?<=[T ]00:00:00)Z)?");

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})" + TIME);

    private static final Pattern WORDS =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[- /.]?([A-Za-z]{3,9})[.,]?[- /]?(\\d{4}|\\d\\d)");

    private static final Pattern SHORT_YEAR = Pattern.compile("(\\d{1,2}([-/.])\\d{1,2}\\2)(\\d\\d)");

    /** Years of two digits up to this are of this century. */
    private static final int LAST_OF_CENTURY = 69;

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private final String words;

    DateOrder(String words) {
        this.words = words;
    }

    /** Returns the order that all of these texts agree on. Where they contradict each other it is the day first. */
    public static DateOrder shownBy(Collection<String> texts) {
        boolean day = false;
        boolean month = false;
        for (var text : texts) {
            var numbers = NUMBERS.matcher(text);
            if (numbers.matches()) {
                day |= number(numbers, 1) > LAST_MONTH;
                month |= number(numbers, 3) > LAST_MONTH;
            }
        }
        if (day) {
            return DAY_FIRST;
        }
        return month ? MONTH_FIRST : UNKNOWN;
    }

    /**
     * Says whether Excel may have swapped day and month in a column: where it expects the month first, it makes dates of the
     * texts with a day up to 12, and leaves the others as texts.
     */
    public static boolean mayBeSwapped(Collection<String> texts) {
        var typed =
                texts.stream().map(NUMBERS::matcher).filter(Matcher::matches).toList();
        var known = texts.stream()
                .filter(text -> text.matches("\\d{4}-\\d\\d-\\d\\d"))
                .toList();
        return !typed.isEmpty()
                && !known.isEmpty()
                && typed.stream().allMatch(numbers -> number(numbers, 1) > LAST_MONTH)
                && known.stream().allMatch(text -> Integer.parseInt(text.substring(8)) <= LAST_MONTH);
    }

    /** Says whether the text is a date in numbers, the year last, whose order matters. */
    public static boolean isOrdered(String text) {
        var numbers = NUMBERS.matcher(text);
        return numbers.matches() && number(numbers, 1) != number(numbers, 3);
    }

    /**
     * Reads a date; a time of day behind it is passed over.
     *
     * @throws IllegalArgumentException if it is none, or may be one of two
     */
    public LocalDate read(String text) {
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return date(number(yearFirst, 1), number(yearFirst, 3), number(yearFirst, 4));
        }
        var inWords = WORDS.matcher(text);
        if (inWords.matches()) {
            return date(year(inWords.group(3)), month(inWords.group(2)), number(inWords, 1));
        }
        var numbers = NUMBERS.matcher(text);
        if (!numbers.matches() || (this == UNKNOWN && isOrdered(text))) {
            throw refusal();
        }
        int first = number(numbers, 1);
        int second = number(numbers, 3);
        return this == MONTH_FIRST ? date(number(numbers, 4), first, second) : date(number(numbers, 4), second, first);
    }

    /**
     * Reads a date in an order that somebody has stated, so that a year of two digits, last, is read too.
     *
     * @throws IllegalArgumentException if it is none
     */
    public LocalDate readStated(String text) {
        var shortYear = SHORT_YEAR.matcher(text);
        return read(shortYear.matches() ? shortYear.group(1) + year(shortYear.group(3)) : text);
    }

    /** Says whether the text is a date in numbers with a year of two digits, which only a stated order makes certain. */
    public static boolean hasShortYear(String text) {
        return SHORT_YEAR.matcher(text).matches();
    }

    /** Years of two digits from 70 on are those of births in the last century. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year + (year <= LAST_OF_CENTURY ? 2000 : 1900);
    }

    private LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException none) {
            throw new IllegalArgumentException(refusal().getMessage(), none);
        }
    }

    private IllegalArgumentException refusal() {
        return new IllegalArgumentException("a day that the calendar has, " + words);
    }

    private static int month(String word) {
        var small = word.toLowerCase(Locale.ROOT);
        for (int month = 1; month <= MONTHS.size(); month++) {
            var name = MONTHS.get(month - 1);
            if (small.equals(name) || small.equals(name.substring(0, 3)) || (month == 9 && small.equals("sept"))) {
                return month;
            }
        }
        return 0;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
