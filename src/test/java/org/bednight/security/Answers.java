package org.bednight.security;

import java.util.regex.Pattern;

/** What answers say, without what is another at each time. */
final class Answers {

    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d[0-9:.]*(Z|\\+\\d\\d:\\d\\d)");
    private static final Pattern VERSION = Pattern.compile("(?i)(data ?version\\D{0,20})\\d+");

    private Answers() {}

    static String timeless(String answer) {
        return VERSION.matcher(INSTANT.matcher(answer).replaceAll("at some time"))
                .replaceAll("$1?");
    }
}
