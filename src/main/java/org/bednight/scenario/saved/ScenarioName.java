package org.bednight.scenario.saved;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.bednight.exchange.KeyText;

/**
 * The name under which an authority saves a scenario, such as {@code Bail support}.
 *
 * @param value 1 to 60 letters, digits, blanks and {@code - _ . ' & % + ( )}, beginning with a letter or digit; blanks,
 *     quotes, dashes and letters as {@link KeyText} has them
 */
public record ScenarioName(@JsonValue String value) {

    private static final int LONGEST = 60;
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} _.'&%+()-]*");

    private static final Pattern LINES = Pattern.compile("[\\p{Cc}\u2028\u2029]");

    /** What addresses beside the scenarios are called. */
    private static final Set<String> TAKEN = Set.of("compare", "solve", "side-by-side");

    public ScenarioName {
        boolean onOneLine = !LINES.matcher(value).find();
        value = KeyText.of(value);
        if (value.length() > LONGEST || !onOneLine || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A scenario's name is 1 to %d letters, digits, blanks and - _ . ' & %% + ( ), beginning with a letter or digit, but was %s"
                            .formatted(
                                    LONGEST,
                                    value.length() > LONGEST
                                            ? "of %d characters".formatted(value.length())
                                            : "'" + value + "'"));
        }
        if (TAKEN.contains(value.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "A scenario's name is another than compare, solve and side-by-side, which are addresses of their own, but was '%s'"
                            .formatted(value));
        }
    }

    /**
     * Reads a name.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static ScenarioName parse(String text) {
        return new ScenarioName(text);
    }

    /** Returns the key by which names are compared: in large or small letters they are the same. */
    public String key() {
        return KeyText.ignoringCase(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
