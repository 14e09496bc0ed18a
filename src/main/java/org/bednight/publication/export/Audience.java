package org.bednight.publication.export;

import java.util.Locale;

/** Whom an export is for. */
public enum Audience {
    /** Those who may see small numbers; the export carries the house's marking. */
    INTERNAL,
    /** Anybody: small counts, and what would give them back, are withheld. */
    PUBLIC;

    /**
     * Reads {@code internal} or {@code public}.
     *
     * @throws IllegalArgumentException if the text is neither
     */
    public static Audience parse(String text) {
        for (var audience : values()) {
            if (audience.toString().equals(text)) {
                return audience;
            }
        }
        throw new IllegalArgumentException("An audience is internal or public, but was '" + text + "'");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
