package org.bednight.forecast.stay;

import org.apache.commons.math3.special.Gamma;

/** How many children will arrive in a span of time: a distribution over 0, 1, 2, …. */
public sealed interface ArrivalCount {

    /** Returns the expected number. */
    double mean();

    double variance();

    /** Returns the chance of exactly {@code count} arrivals. */
    default double probability(int count) {
        return Math.exp(logProbability(count));
    }

    /** Returns the natural logarithm of {@link #probability}, minus infinity where that is zero. */
    double logProbability(int count);

    /** Returns the smallest number that is not exceeded with at least the chance {@code p}, from 0 to below 1. */
    default int quantile(double p) {
        if (!(p >= 0 && p < 1)) {
            throw new IllegalArgumentException("A quantile's level is from 0 to below 1, but was " + p);
        }
        int count = 0;
        double below = probability(0);
        double most = mean() + 40 * Math.sqrt(variance() + 1) + 1000;
        while (below < p * (1 - 1e-13) && count < most) {
            count++;
            below += probability(count);
        }
        return count;
    }

    /** Arrivals at a rate that is known: P(k) = e<sup>−m</sup> m<sup>k</sup>/k!. */
    record Poisson(double mean) implements ArrivalCount {

        public Poisson {
            if (!(mean >= 0)) {
                throw new IllegalArgumentException("A mean is zero or more, but was " + mean);
            }
        }

        @Override
        public double variance() {
            return mean;
        }

        @Override
        public double logProbability(int count) {
            return mean == 0
                    ? (count == 0 ? 0 : Double.NEGATIVE_INFINITY)
                    : count * Math.log(mean) - mean - Gamma.logGamma(count + 1.0);
        }
    }

    /**
     * Arrivals at a rate that is itself uncertain, as a gamma distribution of the given shape: the mean is m, the
     * variance m + m²/shape, and P(k) = Γ(shape + k)/(Γ(shape) k!) (shape/(shape + m))<sup>shape</sup> (m/(shape +
     * m))<sup>k</sup>.
     */
    record NegativeBinomial(double shape, double mean) implements ArrivalCount {

        public NegativeBinomial {
            if (!(shape > 0) || !(mean >= 0)) {
                throw new IllegalArgumentException(
                        "A shape is above zero and a mean zero or more, but they were %s and %s"
                                .formatted(shape, mean));
            }
        }

        @Override
        public double variance() {
            return mean + mean * mean / shape;
        }

        @Override
        public double logProbability(int count) {
            if (mean == 0) {
                return count == 0 ? 0 : Double.NEGATIVE_INFINITY;
            }
            double none = -shape * Math.log1p(mean / shape);
            double ways = Gamma.logGamma(shape + count) - Gamma.logGamma(shape) - Gamma.logGamma(count + 1.0);
            return ways + none + count * Math.log(mean / (shape + mean));
        }
    }
}
