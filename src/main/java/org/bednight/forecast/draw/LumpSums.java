package org.bednight.forecast.draw;

import java.util.List;

/** Draws what is added or saved beside the nights: the same chance on both sides of a comparison. */
final class LumpSums {

    /** Amounts have numbers beyond those of children. */
    private static final long FIRST = 1L << 41;

    private LumpSums() {}

    /** Returns what comes of {@code lumps} in the path that has the seed {@code pathSeed}, in pence. */
    static long drawn(List<Course.LumpSum> lumps, long pathSeed) {
        long cost = 0;
        for (int i = 0; i < lumps.size(); i++) {
            var lump = lumps.get(i);
            cost += Generators.chance(pathSeed, FIRST + i) <= lump.chance() ? lump.pence() : 0;
        }
        return cost;
    }
}
