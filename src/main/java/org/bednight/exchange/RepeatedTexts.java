package org.bednight.exchange;

import org.jspecify.annotations.Nullable;

/** Keeps a text once that many cells hold: most columns repeat a few. For one thread at a time. */
final class RepeatedTexts {

    /** How many texts are at hand. A power of two. */
    private static final int REMEMBERED = 1 << 12;

    private final @Nullable String[] remembered = new @Nullable String[REMEMBERED];

    /** Returns the text, as the same object that an earlier cell has where that is still remembered. */
    String once(String cell) {
        int hash = cell.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (REMEMBERED - 1);
        var earlier = remembered[slot];
        if (cell.equals(earlier)) {
            return earlier;
        }
        remembered[slot] = cell;
        return cell;
    }
}
