package org.bednight.rest;

import org.jspecify.annotations.Nullable;

/** Free text from outside: one line of what can be seen, so that it is stored, printed and compared as it looks. */
public final class PlainText {

    /** For {@code @Pattern}: no control character, nor another that cannot be seen. */
    public static final String VISIBLE = "\\P{C}*";

    /** What {@code @Pattern} says of a text that is not {@link #VISIBLE}. */
    public static final String VISIBLE_MESSAGE = "is text on one line, without characters that cannot be seen";

    private PlainText() {}

    /**
     * Returns {@code text} without blanks at its ends.
     *
     * @param what what the text is, at the start of a sentence, such as {@code A funder's name}
     * @throws IllegalArgumentException if nothing else is left, more than {@code longest} characters are, or one that
     *     cannot be seen is among them
     */
    public static String required(String what, String text, int longest) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new IllegalArgumentException(
                    "%s is 1 to %d characters, not %d".formatted(what, longest, stripped.length()));
        }
        if (!stripped.matches(VISIBLE)) {
            throw new IllegalArgumentException(what + " " + VISIBLE_MESSAGE);
        }
        return stripped;
    }

    /** Returns the same of a text that may be left out; null where it is, or has blanks alone. */
    public static @Nullable String optional(String what, @Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : required(what, text, longest);
    }
}
