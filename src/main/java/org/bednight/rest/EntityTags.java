package org.bednight.rest;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The entity tags that a precondition lists, or {@code *} for any state: RFC 9110, section 8.8.3.
 *
 * @param tags as they were given, in their quotes; empty for {@code *}
 */
record EntityTags(Set<String> tags) {

    private static final Pattern FORM = Pattern.compile("\\*|(W/)?\"[!#-~]*\"(\\s*,\\s*(W/)?\"[!#-~]*\")*");

    EntityTags {
        tags = Set.copyOf(tags);
    }

    /**
     * Reads a header such as {@code "5f3a"}, with one tag or several, or {@code *}.
     *
     * @param header the name of the header, for the message
     * @throws IllegalArgumentException if the text has another form
     */
    static EntityTags parse(String header, String value) {
        var text = value.strip();
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    header + " is an ETag as it was given, in its quotes, or *, but was '" + text + "'");
        }
        return new EntityTags(
                text.equals("*")
                        ? Set.of()
                        : Arrays.stream(text.split("\\s*,\\s*")).collect(Collectors.toUnmodifiableSet()));
    }

    /** Says whether a state is listed by its strong tag: RFC 9110, section 8.8.3.2. */
    boolean hasStrong(@Nullable String current) {
        return current != null && (tags.isEmpty() || tags.contains('"' + current + '"'));
    }

    /** Says whether a state is listed by its strong or its weak tag. */
    boolean hasWeak(@Nullable String current) {
        return hasStrong(current) || tags.contains("W/\"" + current + '"');
    }
}
