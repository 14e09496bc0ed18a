package org.bednight.rest;

import org.jspecify.annotations.Nullable;

/**
 * The states that must not stand, as the {@code If-None-Match} header names them: RFC 9110, section 13.1.2.
 *
 * @param tags the states by their tags; {@code *} for any state
 */
public record IfNoneMatch(EntityTags tags) {

    static final String HEADER = "If-None-Match";

    /**
     * Reads a header such as {@code "5f3a"} or {@code W/"5f3a"}, with one tag or several, or {@code *}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static IfNoneMatch parse(String header) {
        return new IfNoneMatch(EntityTags.parse(HEADER, header));
    }

    /** Says whether the tag itself is listed: {@code *} does not list it. */
    boolean names(String tag) {
        return !tags.tags().isEmpty() && !admits(tag);
    }

    /** Says whether the state whose tag is {@code current} is none of these; null where there is none at all. */
    public boolean admits(@Nullable String current) {
        return !tags.hasWeak(current);
    }
}
