package org.bednight.web.form;

import org.bednight.rest.PlainText;

/** Why something is taken back, as the endpoints take it. */
public final class Reason {

    /** The name of its field. */
    public static final String FIELD = "reason";

    private static final int SHORTEST = 3;
    private static final int LONGEST = 500;

    private Reason() {}

    /**
     * Reads a reason.
     *
     * @throws IllegalArgumentException if it has less than 3 or more than 500 characters, or one that cannot be seen
     */
    public static String parse(String text) {
        if (text.strip().length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "A reason has %d to %d characters, such as 'entered by mistake'.".formatted(SHORTEST, LONGEST));
        }
        return PlainText.required("A reason", text, LONGEST);
    }
}
