package org.bednight.forecast.draw;

import java.util.List;

/**
 * How the rest of a year may go where single children are not known: what its nights cost in each way that was drawn from past
 * errors, and what may be added or saved beside them. Immutable.
 */
public final class DrawnCourse {

    private final double[] costs;
    private final List<Course.LumpSum> lumps;

    /** @param costs in pence, by path: equal places of two courses are the same errors */
    public DrawnCourse(double[] costs, List<Course.LumpSum> lumps) {
        this.costs = costs.clone();
        this.lumps = List.copyOf(lumps);
    }

    /**
     * Returns what {@code other} costs more than this, path by path.
     *
     * @param seed from which it is drawn whether an amount beside the nights comes
     * @throws IllegalArgumentException if the other course has another number of paths
     */
    public CostDifferences to(DrawnCourse other, long seed) {
        if (other.costs.length != costs.length) {
            throw new IllegalArgumentException("Both courses have the same number of paths, but had %d and %d"
                    .formatted(costs.length, other.costs.length));
        }
        return CostDifferences.of(costs.length, path -> {
            long pathSeed = Generators.pathSeed(seed, path);
            return Math.round(other.costs[path] - costs[path])
                    + LumpSums.drawn(other.lumps, pathSeed)
                    - LumpSums.drawn(lumps, pathSeed);
        });
    }
}
