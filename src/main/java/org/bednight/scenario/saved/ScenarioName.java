package org.bednight.scenario.saved;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** A year at the end of a name is no number that counts on. */
    private static final Pattern NUMBERED = Pattern.compile("(.+) (\\d{1,3})");

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

    /** Returns this name with the first number at its end that makes it none of {@code taken}, such as {@code Bail support 2}. */
    public ScenarioName free(Collection<ScenarioName> taken) {
        var keys = taken.stream().map(ScenarioName::key).collect(Collectors.toSet());
        var numbered = NUMBERED.matcher(value);
        var base = numbered.matches() ? numbered.group(1) : value;
        return IntStream.iterate(numbered.matches() ? Integer.parseInt(numbered.group(2)) + 1 : 2, number -> number + 1)
                .mapToObj(number -> numbered(base, " " + number))
                .filter(name -> !keys.contains(name.key()))
                .findFirst()
                .orElseThrow();
    }

    private static ScenarioName numbered(String base, String number) {
        int end = Math.min(base.length(), LONGEST - number.length());
        boolean cutsSign = end < base.length() && Character.isLowSurrogate(base.charAt(end));
        return new ScenarioName(base.substring(0, cutsSign ? end - 1 : end).strip() + number);
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
