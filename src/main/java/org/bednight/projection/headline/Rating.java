package org.bednight.projection.headline;

import org.bednight.language.Choice;

/** How a position is rated, from the least to the worst. */
public enum Rating {
    /** There is no budget, or nothing to rate a nil or negative one by. */
    NOT_RATED,
    GREEN,
    AMBER,
    RED;

    /** Returns the rating as the contract has it, such as {@code not-rated}. */
    @Override
    public String toString() {
        return Choice.hyphened(name());
    }

    /** Returns the rating as a sentence has it, such as {@code not rated}. */
    public String words() {
        return Choice.spaced(toString());
    }

    /** Returns the worse of two ratings. */
    public Rating orWorse(Rating other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
