package org.bednight.projection.range;

import java.util.ArrayList;
import java.util.List;
import org.bednight.forecast.outlook.Distribution;
import org.bednight.forecast.stay.CommonLevel;

/**
 * What a sum over authorities is over all levels of arrivals that may come, from what it is at a few of them. Between two
 * levels its quantiles lie where a straight line between theirs does; the mean of a sum is such a line, so it stays what it
 * is. Mutable.
 */
final class LevelMixture {

    /** The levels that are mixed: as many that even a nation's range, narrow at each of them, has no steps. */
    private static final int MIXED = 60;

    private final List<Double> levels = new ArrayList<>();
    private final List<Distribution> sums = new ArrayList<>();

    /** Adds what the sum is at {@code level}, which is above those before. */
    void add(double level, Distribution sum) {
        levels.add(level);
        sums.add(sum);
    }

    /** Returns the distribution of the sum; at least one level was added. */
    Distribution over(CommonLevel level) {
        if (sums.size() == 1) {
            return sums.get(0);
        }
        long step = sums.stream().mapToLong(Distribution::step).max().orElseThrow();
        var even = sums.stream().map(sum -> PooledSum.onStep(sum, step)).toList();
        long most = even.stream().mapToLong(PooledSum::points).max().orElseThrow();
        double[] masses = new double[(int) (2 * most + 2)];
        for (double factor : level.list(MIXED)) {
            int above = 1;
            while (above < levels.size() - 1 && levels.get(above) < factor) {
                above++;
            }
            double weight = (factor - levels.get(above - 1)) / (levels.get(above) - levels.get(above - 1));
            new Between(even.get(above - 1), even.get(above), weight, masses).add();
        }
        for (int i = 0; i < masses.length; i++) {
            masses[i] /= MIXED;
        }
        return Distribution.of(step, masses);
    }

    /** Two distributions on one lattice, and the share of the second in what is between them, or beyond either. */
    private static final class Between {

        private final Distribution one;
        private final Distribution other;
        private final double weight;
        private final double[] masses;

        Between(Distribution one, Distribution other, double weight, double[] masses) {
            this.one = one;
            this.other = other;
            this.weight = weight;
            this.masses = masses;
        }

        /** Goes up the quantiles of both at once. */
        void add() {
            int first = 0;
            int second = 0;
            double leftOfFirst = mass(one, 0);
            double leftOfSecond = mass(other, 0);
            long pointsOfFirst = PooledSum.points(one);
            long pointsOfSecond = PooledSum.points(other);
            while (first < pointsOfFirst && second < pointsOfSecond) {
                double mass = Math.min(leftOfFirst, leftOfSecond);
                put(first + weight * (second - first), mass);
                leftOfFirst -= mass;
                leftOfSecond -= mass;
                if (leftOfFirst <= 0) {
                    first++;
                    leftOfFirst = first < pointsOfFirst ? mass(one, first) : 0;
                }
                if (leftOfSecond <= 0) {
                    second++;
                    leftOfSecond = second < pointsOfSecond ? mass(other, second) : 0;
                }
            }
        }

        private static double mass(Distribution distribution, int point) {
            return distribution.probability(point * distribution.step());
        }

        /** What lies between two points is given to both, so that the mean stays. */
        private void put(double at, double mass) {
            double place = Math.max(0, Math.min(at, masses.length - 1.0));
            int below = (int) place;
            double beyond = place - below;
            masses[below] += mass * (1 - beyond);
            if (beyond > 0) {
                masses[below + 1] += mass * beyond;
            }
        }
    }
}
