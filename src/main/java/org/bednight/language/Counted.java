package org.bednight.language;

import java.math.BigDecimal;
import java.util.Locale;

/** Writes how many there are of something, right for none, one and many. */
public final class Counted {

    private Counted() {}

    /** Returns a number with its noun, such as {@code 1 night} or {@code 1,096 nights}. */
    public static String of(long number, String one) {
        return of(number, one, one + "s");
    }

    /** Returns a number with what it is of, such as {@code 1 child was} or {@code 0 children were}. */
    public static String of(long number, String one, String many) {
        return String.format(Locale.UK, "%,d %s", number, number == 1 ? one : many);
    }

    /** Returns the word that goes with a number: that for one, or that for any other. */
    public static String word(BigDecimal number, String one, String many) {
        return number.compareTo(BigDecimal.ONE) == 0 ? one : many;
    }

    /** Returns a number with its noun where none is written as such: {@code no stay}, {@code 1 stay}, {@code 2 stays}. */
    public static String orNo(long number, String one) {
        return orNo(number, one, one + "s");
    }

    /** Returns the same with a plural of its own: {@code no child arrived}, {@code 2 children arrived}. */
    public static String orNo(long number, String one, String many) {
        return number == 0 ? "no " + one : of(number, one, many);
    }

    /** Returns how few there are: {@code no stay}, {@code only 1 stay}, {@code only 2 stays}. */
    public static String only(long number, String one) {
        return only(number, one, one + "s");
    }

    /** Returns the same with a plural of its own: {@code no child arrived}, {@code only 2 children arrived}. */
    public static String only(long number, String one, String many) {
        return number == 0 ? "no " + one : "only " + of(number, one, many);
    }

    /** Returns the last ones of something: {@code the last night}, {@code the last 2 nights}. */
    public static String last(long number, String one) {
        return number == 1 ? "the last " + one : "the last " + of(number, one);
    }

    /** Returns a text that begins with a capital letter, as at the start of a sentence. */
    public static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }
}
