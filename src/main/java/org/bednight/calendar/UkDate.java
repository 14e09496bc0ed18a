package org.bednight.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as people in the UK write them, day first, so that a refusal can show the form that is read. */
public final class UkDate {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})");

    private static final Pattern WORDS =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[ /-]?([A-Za-z]{3,9})[ /-]?(\\d{4}|\\d{2})");

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})");

    private static final Pattern MONTH_FIRST = Pattern.compile("([A-Za-z]{3,9}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");

    private static final Pattern DIGITS = Pattern.compile("(20\\d\\d)(\\d\\d)(\\d\\d)");

    /** What people and programs write around a date: an apostrophe and the day of the week before it, midnight after it. */
    private static final Pattern AROUND = Pattern.compile(
            "^'|^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? |[T ]0?0:00(:00(\\.0+)?)?Z?$", Pattern.CASE_INSENSITIVE);

    private static final Pattern MONTH = Pattern.compile(
            "(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private UkDate() {}

    /** Finds the date that {@code text} means, such as 22/05/2018 or 22 May 2018; empty where it is none. */
    private static Optional<LocalDate> find(String text) {
        var date = AROUND.matcher(text.strip()).replaceAll("");
        var numbers = NUMBERS.matcher(date);
        if (numbers.matches()) {
            return date(year(numbers.group(4)), number(numbers.group(3)), number(numbers.group(1)));
        }
        var words = WORDS.matcher(date);
        if (words.matches()) {
            return date(year(words.group(3)), month(words.group(2)), number(words.group(1)));
        }
        var monthFirst = MONTH_FIRST.matcher(date);
        if (monthFirst.matches()) {
            return date(number(monthFirst.group(3)), month(monthFirst.group(1)), number(monthFirst.group(2)));
        }
        var digits = DIGITS.matcher(date);
        if (digits.matches()) {
            return date(number(digits.group(1)), number(digits.group(2)), number(digits.group(3)));
        }
        var yearFirst = YEAR_FIRST.matcher(date);
        return yearFirst.matches()
                ? date(number(yearFirst.group(1)), number(yearFirst.group(2)), number(yearFirst.group(3)))
                : Optional.empty();
    }

    /** Returns how to write {@code text}, in brackets after a blank; empty where it is no date. */
    public static String hint(String text) {
        return find(text)
                .map(date -> date.toString().equals(text.strip())
                        ? " (write it without blanks)"
                        : " (write %s as %s)".formatted(text.strip(), date))
                .orElse("");
    }

    private static int month(String name) {
        var letters = name.toLowerCase(Locale.ROOT);
        return MONTH.matcher(letters).matches() ? MONTHS.indexOf(letters.substring(0, 3)) + 1 : 0;
    }

    private static int year(String digits) {
        return digits.length() == 2 ? 2000 + number(digits) : number(digits);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day)).filter(date -> year >= 2000 && year <= 2099);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
