package org.bednight.remand.episode;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a child was looked after when it was remanded; on remand every child becomes looked after (LASPO s.104). */
public enum LookedAfterStatus {
    LOOKED_AFTER_AT_REMAND("looked after at remand"),
    PREVIOUSLY_LOOKED_AFTER("previously looked after"),
    BECAME_LOOKED_AFTER_ON_REMAND("became looked after on remand");

    private final String text;

    LookedAfterStatus(String text) {
        this.text = text;
    }

    /**
     * Reads a status, in small or capital letters.
     *
     * @throws IllegalArgumentException if there is no such status
     */
    @JsonCreator
    public static LookedAfterStatus parse(String text) {
        return Arrays.stream(values())
                .filter(status -> status.text.equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A looked-after status is %s, or empty%s, but was '%s'"
                        .formatted(
                                Arrays.stream(values())
                                        .map(LookedAfterStatus::toString)
                                        .collect(Collectors.joining("' or '", "'", "'")),
                                hint(text),
                                text)));
    }

    /** Finds how {@link #parse} reads a status whose letters are written with other signs between them. */
    public static Optional<String> usualForm(String text) {
        return Arrays.stream(values())
                .map(LookedAfterStatus::toString)
                .filter(status -> letters(status).equals(letters(text)))
                .findFirst();
    }

    private static String hint(String text) {
        return usualForm(text)
                .map(status -> " (write '%s' as '%s')".formatted(text.strip(), status))
                .orElse("");
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    @Override
    @JsonValue
    public String toString() {
        return text;
    }
}
