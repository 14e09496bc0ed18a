package org.bednight.projection.headline;

import java.util.Locale;

/** How a position is rated, from the least to the worst. */
public enum Rating {
    /** There is no budget, or nothing to rate a nil or negative one by. */
    NOT_RATED,
    GREEN,
    AMBER,
    RED;

    /** Returns the rating in small letters, such as {@code not rated}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Returns the worse of two ratings. */
    public Rating orWorse(Rating other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
