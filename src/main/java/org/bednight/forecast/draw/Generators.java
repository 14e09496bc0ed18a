package org.bednight.forecast.draw;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;

/**
 * Makes generators of random numbers, hundreds of thousands of them: those that the
 * library's {@code RandomSource} makes of the same seeds, without looking each up by its name, which takes longer than the
 * drawing.
 */
final class Generators {

    /** The step of the seed from path to path: odd, without pattern. */
    private static final long PATH = 0x9E3779B97F4A7C15L;

    /** The step of a path's seed from child to child: odd, without pattern. */
    private static final long CHILD = 0xD1B54A32D192ED03L;

    private Generators() {}

    /** Returns the seed of one of the paths that are drawn from {@code seed}. */
    static long pathSeed(long seed, int path) {
        return seed + PATH * (path + 1L);
    }

    /** Returns a number above 0, at most 1, that is the same whenever it is drawn for this path and child. */
    static double chance(long pathSeed, long child) {
        return chance(pathSeed ^ (CHILD * (child + 1)));
    }

    /** Returns the first number of a SplitMix64 generator, turned so that it is above 0 and at most 1. */
    static double chance(long seed) {
        return 1 - new SplitMix64(seed).nextDouble();
    }

    /** Returns a XoRoShiRo128++ generator. */
    static UniformRandomProvider of(long seed) {
        var state = new SplitMix64(seed);
        return new XoRoShiRo128PlusPlus(state.nextLong(), state.nextLong());
    }
}
