package org.bednight.extract.mapping;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a mapping, such as {@code own-sheet}, by which the form of an extract is stated.
 *
 * @param value 1 to 40 small letters, digits and hyphens, beginning with a letter
 */
public record MappingName(@JsonValue String value) implements Comparable<MappingName> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** The forms that need no mapping. */
    private static final Set<String> TAKEN = Set.of("auto", "ssda903", "ssd");

    public MappingName {
        if (!FORM.matcher(value).matches() || TAKEN.contains(value)) {
            throw new IllegalArgumentException(
                    "A mapping's name is 1 to 40 small letters, digits and hyphens, beginning with a letter, as own-sheet, and none of auto, ssda903 and ssd, but was '%s'"
                            .formatted(value));
        }
    }

    /**
     * Reads a name.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static MappingName parse(String text) {
        return new MappingName(text);
    }

    @Override
    public int compareTo(MappingName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
