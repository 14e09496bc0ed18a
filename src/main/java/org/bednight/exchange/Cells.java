package org.bednight.exchange;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bednight.calendar.UkDate;

/**
 * Parsers of cells that files of any kind share, for {@link Row#required} and {@link Row#optional}.
 *
 * <p>Each throws an {@link IllegalArgumentException} whose message says what was expected.
 */
public final class Cells {

    /** A date by itself, in the forms in which people and spreadsheets write one. */
    private static final Pattern DATE_ALONE = Pattern.compile(
            "\\d{1,4}([-/._])\\d{1,2}\\1\\d{1,4}"
                    + "|\\d{1,2}[-/._]?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/._]?(\\d\\d|\\d{4})",
            Pattern.CASE_INSENSITIVE);

    /** A date with all four digits of its year, within a longer text. */
    private static final Pattern DATE_WITHIN = Pattern.compile(
            "(?<!\\d)(\\d{1,2}([-/._])\\d{1,2}\\2(19|20)\\d\\d" + "|(19|20)\\d\\d([-/._])\\d{1,2}\\5\\d{1,2})(?!\\d)");

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");

    private Cells() {}

    /** Reads a date from 2000 to 2099, written as 2018-05-31. */
    public static LocalDate date(String text) {
        if (!isIsoDate(text)) {
            throw new IllegalArgumentException(
                    "a date from 2000-01-01 to 2099-12-31 as 2018-05-31" + UkDate.hint(text));
        }
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        if (month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(digits(text, 0, 4), month).lengthOfMonth()) {
            throw new IllegalArgumentException("a day that the calendar has, as 2018-05-31");
        }
        return LocalDate.of(digits(text, 0, 4), month, day);
    }

    private static boolean isIsoDate(String text) {
        if (text.length() != 10 || !text.startsWith("20")) {
            return false;
        }
        for (int i = 2; i < 10; i++) {
            boolean hyphen = i == 4 || i == 7;
            if (hyphen ? text.charAt(i) != '-' : !isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int digits(String text, int start, int endExclusive) {
        return Integer.parseInt(text, start, endExclusive, 10);
    }

    /**
     * Reads a reference that a council gives a child or an episode: 1 to 32 letters, digits and {@code - _ / .}, at
     * least one of them a digit. What looks like a name (no digit, or a blank) or a date (of birth, maybe) is refused.
     */
    public static String reference(String text) {
        if (!isReference(text)) {
            throw new IllegalArgumentException("a reference of 1 to 32 letters, digits and - _ / . with at least one"
                    + " digit and no blank, as C-0012, never a name");
        }
        if (holdsDate(text)) {
            throw new IllegalArgumentException("a reference that holds no date, as C-0012");
        }
        return text;
    }

    private static boolean isReference(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digit |= isDigit(c);
            if (!isDigit(c) && !isLetter(c) && "-_/.".indexOf(c) < 0) {
                return false;
            }
        }
        return digit && text.length() <= 32;
    }

    /** A date alone starts with a digit, and one within has eight characters at least: few references need a look. */
    private static boolean holdsDate(String text) {
        return (isDigit(text.charAt(0)) && DATE_ALONE.matcher(text).matches())
                || (text.length() >= 8 && DATE_WITHIN.matcher(text).find());
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Returns a parser of a whole number from {@code least} to {@code most}, written in digits alone. */
    public static Function<String, Integer> wholeNumber(int least, int most) {
        return text -> {
            if (text.matches("-?[0-9]{1,9}")) {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            }
            throw new IllegalArgumentException("a whole number from %d to %d, in digits alone".formatted(least, most));
        };
    }

    /** Finds a number without the commas between its thousands; empty where it has none, or has them elsewhere. */
    public static Optional<String> withoutCommas(String text) {
        return THOUSANDS.matcher(text).matches() ? Optional.of(text.replace(",", "")) : Optional.empty();
    }

    /** Reads {@code true} or {@code yes}, {@code false} or {@code no}, in small or capital letters. */
    public static boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            case "y", "1" -> throw new IllegalArgumentException("true or false (write %s as true)".formatted(text));
            case "n", "0" -> throw new IllegalArgumentException("true or false (write %s as false)".formatted(text));
            default -> throw new IllegalArgumentException("true or false");
        };
    }
}
