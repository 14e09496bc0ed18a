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

    private Generators() {}

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
