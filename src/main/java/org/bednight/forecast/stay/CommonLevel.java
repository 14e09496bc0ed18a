package org.bednight.forecast.stay;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.GammaDistribution;

/**
 * How far the level of all authorities may turn out other than expected. Given the level authorities are independent of
 * one another; over all that it may be they rise and fall together. METHOD §8.3.
 *
 * @param variance the relative variance of the level, zero or more: its factor is gamma distributed with the mean 1
 */
public record CommonLevel(double variance) {

    public CommonLevel {
        if (!(variance >= 0)) {
            throw new IllegalArgumentException("A variance is zero or more, but was " + variance);
        }
    }

    /**
     * Lists {@code parts} factors, rising, each as likely as any other; the one factor 1 where the level is known. The range
     * of the factor is cut into parts of equal chance, and each stands for its mean, K·(F₁(b) − F₁(a)) with F₁ the
     * distribution of one shape more: so the mean of all is 1.
     */
    public List<Double> list(int parts) {
        if (variance == 0) {
            return List.of(1.0);
        }
        double shape = 1 / variance;
        var level = new GammaDistribution(null, shape, variance);
        var weighed = new GammaDistribution(null, shape + 1, variance);
        double[] upTo = IntStream.rangeClosed(0, parts)
                .mapToDouble(part -> part == parts
                        ? 1
                        : weighed.cumulativeProbability(level.inverseCumulativeProbability(part / (double) parts)))
                .toArray();
        return IntStream.range(0, parts)
                .mapToObj(part -> parts * (upTo[part + 1] - upTo[part]))
                .toList();
    }
}
