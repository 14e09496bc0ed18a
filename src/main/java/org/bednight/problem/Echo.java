package org.bednight.problem;

/** What a message repeats of a request: enough to recognise it, never all of a text that may have megabytes. */
public final class Echo {

    private static final int LONGEST = 100;

    private Echo() {}

    /** Returns {@code given}, cut after 100 characters. */
    public static String of(String given) {
        return given.length() > LONGEST ? given.substring(0, LONGEST) + "…" : given;
    }

    /** Returns {@code message} with {@code given}, where it repeats that, cut after 100 characters. */
    public static String within(String message, String given) {
        return given.length() > LONGEST ? message.replace(given, of(given)) : message;
    }
}
