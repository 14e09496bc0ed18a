package org.bednight.exchange;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number format of two or more zeros, with or without text and dashes among them, such as {@code 00000000}, {@code
 * 0000-0000} or {@code "R"00000}: that of a reference, which a reader of the sheet sees with its zeros, text and dashes.
 */
final class ZeroFormat {

    private static final Pattern COLOUR_OR_LOCALE = Pattern.compile("\\[[^\\]]*\\]");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|\\\\(.)|([-+() :])|_.|(0)|(.)");

    private ZeroFormat() {}

    /** Returns a whole number as the format shows it; empty where the format is another kind. */
    static Optional<String> shown(String format, String digits) {
        var positive = COLOUR_OR_LOCALE.matcher(format).replaceAll("").split(";", 2)[0];
        long zeros = zeros(positive);
        if (zeros < 2) {
            return Optional.empty();
        }
        var padded = "0".repeat((int) Math.max(0, zeros - digits.length())) + digits;
        int next = (int) (padded.length() - zeros);
        var shown = new StringBuilder();
        boolean first = true;
        var parts = LITERAL.matcher(positive);
        while (parts.find()) {
            if (parts.group(4) == null) {
                shown.append(literal(parts.group(1), parts.group(2), parts.group(3)));
            } else {
                shown.append(padded, first ? 0 : next, next + 1);
                next++;
                first = false;
            }
        }
        return Optional.of(shown.toString().strip());
    }

    /** Returns how many zeros there are; none where the format has another sign of a number or a date. */
    private static long zeros(String format) {
        var parts = LITERAL.matcher(format);
        long zeros = 0;
        while (parts.find()) {
            if (parts.group(5) != null) {
                return 0;
            }
            zeros += parts.group(4) == null ? 0 : 1;
        }
        return zeros;
    }

    private static String literal(String... texts) {
        for (var text : texts) {
            if (text != null) {
                return text;
            }
        }
        return "";
    }
}
