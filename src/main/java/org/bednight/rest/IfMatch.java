package org.bednight.rest;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The states on which a change rests, as the {@code If-Match} header names them: RFC 9110, section 13.1.1.
 *
 * @param tags the states by their tags; empty for {@code *}, whatever state there is
 */
public record IfMatch(Set<String> tags) {

    private static final Pattern FORM = Pattern.compile("\\*|(W/)?\"[!#-~]*\"(\\s*,\\s*(W/)?\"[!#-~]*\")*");

    public IfMatch {
        tags = Set.copyOf(tags);
    }

    /**
     * Reads a header such as {@code "5f3a"}, of one tag or several, or {@code *}.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static IfMatch parse(String header) {
        var text = header.strip();
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "If-Match is an ETag as it was given, in its quotes, or *, but was '" + text + "'");
        }
        return new IfMatch(
                text.equals("*")
                        ? Set.of()
                        : Arrays.stream(text.split("\\s*,\\s*")).collect(Collectors.toUnmodifiableSet()));
    }

    /** Says whether the state whose tag is {@code current} is among these; null where there is none at all. */
    public boolean admits(@Nullable String current) {
        return current != null && (tags.isEmpty() || tags.contains('"' + current + '"'));
    }
}
