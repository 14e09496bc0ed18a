package org.bednight.rest;

import org.jspecify.annotations.Nullable;

/**
 * The states on which a request rests, as the {@code If-Match} header names them: RFC 9110, section 13.1.1.
 *
 * @param tags the states by their tags
 */
public record IfMatch(EntityTags tags) {

    static final String HEADER = "If-Match";

    /**
     * Reads a header such as {@code "5f3a"}, with one tag or several, or {@code *}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static IfMatch parse(String header) {
        return new IfMatch(EntityTags.parse(HEADER, header));
    }

    /** Says whether the tag itself is listed: {@code *} does not list it. */
    boolean names(String tag) {
        return !tags.tags().isEmpty() && admits(tag);
    }

    /** Says whether the state whose tag is {@code current} is among these; null where there is none at all. */
    public boolean admits(@Nullable String current) {
        return tags.hasStrong(current);
    }
}
