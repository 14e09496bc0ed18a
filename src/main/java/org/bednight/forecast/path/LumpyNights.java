package org.bednight.forecast.path;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;

/**
 * How far the nights of months to come vary where past forecasts do not say so: nights come in stays. All months are drawn
 * times one factor, gamma distributed with the mean 1 and the variance D ÷ μ + D ÷ H: μ nights are expected, H were counted in
 * the last twelve months, and D is the mean square of a stay divided by its mean. That is the negative binomial of METHOD §16,
 * without its whole numbers. Where no night is expected, one a month is.
 */
final class LumpyNights {

    /** Nights: of the made-up nation, whose stays last 72 nights on average, with a standard deviation of about 80. */
    private static final double STAY = 160;

    private final double[] expected;
    private final SharedStateContinuousSampler factor;

    private LumpyNights(double[] expected, SharedStateContinuousSampler factor) {
        this.expected = expected;
        this.factor = factor;
    }

    /** @param counted the nights of the last twelve months */
    static LumpyNights of(double[] expected, double counted, UniformRandomProvider random) {
        double[] nights = expected.clone();
        double mean = 0;
        for (double each : nights) {
            mean += each;
        }
        if (mean <= 0) {
            Arrays.fill(nights, 1);
            mean = nights.length;
        }
        double variance = STAY / mean + STAY / Math.max(1, counted);
        return new LumpyNights(nights, AhrensDieterMarsagliaTsangGammaSampler.of(random, 1 / variance, variance));
    }

    /** Returns the nights of each month as they may come. */
    double[] draw() {
        double times = factor.sample();
        double[] nights = new double[expected.length];
        for (int month = 0; month < nights.length; month++) {
            nights[month] = times * expected[month];
        }
        return nights;
    }
}
