package org.bednight.exchange;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the text of any cell has to keep to, whatever its column means. */
final class CellText {

    private static final int LONGEST = 500;

    private static final Set<String> ERRORS = Set.of(
            "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA");

    /** What is expected in place of a spreadsheet's error value. */
    static final String ERROR_EXPECTED = "a value; mend the spreadsheet's error and save the file again";

    private CellText() {}

    /** Returns {@code text} without white space at its ends, no-break spaces and marks of byte order included. */
    static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Returns what was expected in place of a trimmed text, or null if the text will do. */
    static @Nullable String expectedInPlaceOf(String text) {
        if (text.length() > LONGEST) {
            return "at most %d characters, not %,d".formatted(LONGEST, text.length());
        }
        if (text.startsWith("#")) {
            if (ERRORS.contains(text.toUpperCase(Locale.ROOT))) {
                return ERROR_EXPECTED;
            }
            if (text.length() > 1 && text.chars().allMatch(c -> c == '#')) {
                return "a value; widen the spreadsheet's column until it shows one, and save the file again";
            }
        }
        return isPlain(text) ? null : "text on one line, without control characters or others that cannot be seen";
    }

    private static boolean isBlank(char c) {
        return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return text.codePoints().allMatch(CellText::isVisible);
            }
        }
        return true;
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
