package org.bednight.authority;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The code of a local authority, such as {@code E08000025} for Birmingham, or {@code X001} for a made-up one.
 *
 * @param value a capital letter and 3 to 8 digits
 */
public record AuthorityCode(@JsonValue String value) implements Comparable<AuthorityCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z]\\d{3,8}");

    public AuthorityCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An authority's code is a capital letter and 3 to 8 digits, like E08000025%s, but was '%s'"
                            .formatted(hint(value), value));
        }
    }

    private static String hint(String value) {
        var capital = value.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(capital).matches() ? " (write %s as %s)".formatted(value.strip(), capital) : "";
    }

    /**
     * Reads a code.
     *
     * @throws IllegalArgumentException if the text is no such code
     */
    @JsonCreator
    public static AuthorityCode parse(String text) {
        return new AuthorityCode(text);
    }

    @Override
    public int compareTo(AuthorityCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
