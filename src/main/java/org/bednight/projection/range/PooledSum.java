package org.bednight.projection.range;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.bednight.forecast.outlook.Distribution;

/**
 * Adds up independent distributions, one after another, without keeping them: sums wait only for parts that are about as
 * long, so that few are held at a time. A sum that would have more than 2<sup>18</sup> points goes on a lattice twice as
 * coarse, as often as it takes: what lies between its points is given to both neighbours, so that the mean stays. Mutable.
 */
final class PooledSum {

    private static final int MOST_POINTS = 1 << 18;

    /** The last is the shortest, and each has at least twice the points of the next. */
    private final Deque<Distribution> sums = new ArrayDeque<>();

    boolean isEmpty() {
        return sums.isEmpty();
    }

    void add(Distribution part) {
        var sum = part;
        while (!sums.isEmpty() && points(sums.element()) < 2 * points(sum)) {
            sum = sum(sums.remove(), sum);
        }
        sums.push(sum);
    }

    /** Returns the distribution of the sum of all parts, at least one. */
    Distribution sum() {
        return sums.stream().reduce(PooledSum::sum).orElseThrow();
    }

    private static Distribution sum(Distribution one, Distribution other) {
        long step = Math.max(one.step(), other.step());
        var first = onStep(one, step);
        var second = onStep(other, step);
        while (points(first) + points(second) > MOST_POINTS) {
            step *= 2;
            first = onStep(first, step);
            second = onStep(second, step);
        }
        return Distribution.sum(List.of(first, second));
    }

    static long points(Distribution distribution) {
        return distribution.maximum() / distribution.step() + 1;
    }

    static Distribution onStep(Distribution distribution, long step) {
        var coarse = distribution;
        while (coarse.step() < step) {
            coarse = twiceAsCoarse(coarse);
        }
        return coarse;
    }

    private static Distribution twiceAsCoarse(Distribution fine) {
        double[] masses = new double[(int) (points(fine) / 2) + 1];
        for (int i = 0; i < points(fine); i++) {
            double mass = fine.probability(i * fine.step());
            masses[i / 2] += i % 2 == 0 ? mass : mass / 2;
            if (i % 2 == 1) {
                masses[i / 2 + 1] += mass / 2;
            }
        }
        return Distribution.of(2 * fine.step(), masses);
    }
}
