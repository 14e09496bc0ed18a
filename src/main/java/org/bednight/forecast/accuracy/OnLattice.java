package org.bednight.forecast.accuracy;

import org.bednight.forecast.outlook.Distribution;

/** The distribution of whole sums that an outlook has worked out. */
record OnLattice(Distribution sums) implements Prediction {

    @Override
    public double quantile(double p) {
        return sums.quantile(p);
    }

    @Override
    public double probabilityAbove(double x) {
        return x < 0 ? 1 : sums.probabilityAbove((long) x);
    }

    /** F is level between two points of the lattice, and the sum that came may lie between two. */
    @Override
    public double crps(double actual) {
        double step = sums.step();
        double score = Math.max(0, actual - sums.maximum());
        for (long from = 0; from < sums.maximum(); from += sums.step()) {
            double upTo = sums.probabilityUpTo(from);
            double before = Math.max(0, Math.min(step, actual - from));
            score += upTo * upTo * before + (1 - upTo) * (1 - upTo) * (step - before);
        }
        return score;
    }
}
