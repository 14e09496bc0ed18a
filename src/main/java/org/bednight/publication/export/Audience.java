package org.bednight.publication.export;

import java.util.Locale;
import org.bednight.language.Choice;

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
        return Choice.parse(Audience.class, "An audience", text);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
