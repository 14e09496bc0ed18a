package org.bednight.exchange;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Decides when two spellings of a name or reference are one key.
 *
 * <p>The same key: texts that differ only in Unicode form (NFKC), in the kind or number of blanks, or in typographic
 * quotes and dashes. Near: texts whose letters and digits alone agree, whatever their case and leading zeros; they stay
 * two keys, and whoever reads them warns.
 */
public final class KeyText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SINGLE_QUOTES = Pattern.compile("[\u2018\u2019\u201A\u201B\u2032\u02BC`\u00B4]");
    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]");
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<!\\d)0+(?=\\d)");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private KeyText() {}

    /** Returns the one spelling of a key: equal texts are one key. It keeps the case. */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        var quoted = DOUBLE_QUOTES
                .matcher(SINGLE_QUOTES.matcher(text).replaceAll("'"))
                .replaceAll("\"");
        var composed = Normalizer.normalize(quoted, Normalizer.Form.NFKC);
        var dashed = DASHES.matcher(composed).replaceAll("-");
        return BLANKS.matcher(dashed).replaceAll(" ").strip();
    }

    /** Returns the same where the case cannot matter, as with the name of a funder. */
    public static String ignoringCase(String text) {
        return of(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** Returns the letters and digits alone, in small letters and without leading zeros: equal texts are near. */
    public static String near(String text) {
        var withoutZeros = LEADING_ZEROS.matcher(ignoringCase(text)).replaceAll("");
        return SIGNS.matcher(withoutZeros).replaceAll("");
    }

    /** Files hold the same plain references a million times: these need no work. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c > '~' || c == '`') {
                return false;
            }
        }
        return true;
    }
}
