package org.bednight.forecast.outlook;

import java.util.List;
import org.bednight.forecast.stay.ArrivalCount;

/**
 * How far a sum of stays can reach: a bound that it exceeds with a chance that is negligible.
 *
 * <p>By Chernoff, P(sum ≥ u) ≤ M(θ) e<sup>−θu</sup> for each θ &gt; 0, M being the moment generating function; so u =
 * (ln M(θ) − ln ε)/θ leaves a chance of ε at most, and the smallest over some forty θ is sought: it falls up to one of
 * them and rises from there. Stays are first gathered in at most 256 cells each, rounded up, which can only raise M.
 */
final class Support {

    private static final int CELLS = 256;

    private static final int TRIALS = 40;

    private final double[][] open;
    private final double[] arrival;
    private final int width;
    private final ArrivalCount count;
    private final double negligible;

    private Support(double[][] open, double[] arrival, int width, ArrivalCount count, double negligible) {
        this.open = open;
        this.arrival = arrival;
        this.width = width;
        this.count = count;
        this.negligible = negligible;
    }

    /**
     * Returns how many points of the lattice hold the sum of the open stays and {@code count} arrivals, all but a chance
     * of {@code negligible}.
     */
    static int cells(List<double[]> open, double[] arrival, ArrivalCount count, double negligible) {
        int all = 1 + open.stream().mapToInt(masses -> masses.length - 1).sum();
        if (count.mean() == 0) {
            return all;
        }
        int longest = open.stream().mapToInt(masses -> masses.length).max().orElse(1);
        int single = Math.max(longest, arrival.length);
        int width = Math.max(1, (single + CELLS - 1) / CELLS);
        var support = new Support(
                open.stream().map(masses -> gathered(masses, width)).toArray(double[][]::new),
                gathered(arrival, width),
                width,
                count,
                negligible);
        return Math.max(single, support.bound(single));
    }

    private static double[] gathered(double[] masses, int width) {
        double[] gathered = new double[(masses.length - 1 + width - 1) / width + 1];
        gathered[0] = masses[0];
        for (int cell = 1; cell < gathered.length; cell++) {
            int end = Math.min(masses.length, cell * width + 1);
            for (int i = (cell - 1) * width + 1; i < end; i++) {
                gathered[cell] += masses[i];
            }
        }
        return gathered;
    }

    private int bound(int single) {
        double first = count instanceof ArrivalCount.NegativeBinomial mixed
                ? Math.min(0.1, Math.log1p(mixed.shape() / mixed.mean() / 2))
                : 0.1;
        int low = 0;
        int high = TRIALS - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bound(theta(middle + 1, first, single)) < bound(theta(middle, first, single))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        double smallest = bound(theta(low, first, single));
        return (int) Math.min(Integer.MAX_VALUE, (long) Math.ceil(smallest * width) + 1);
    }

    private double theta(int trial, double first, int single) {
        return first * Math.pow(40 / first, trial / (TRIALS - 1.0)) / single * width;
    }

    private double bound(double theta) {
        return (logarithm(theta) - Math.log(negligible)) / theta;
    }

    /** Returns ln M(θ), infinite where M does not exist. */
    private double logarithm(double theta) {
        double sum = 0;
        for (double[] masses : open) {
            sum += Math.log(moment(masses, theta));
        }
        double more = moment(arrival, theta) - 1;
        if (count instanceof ArrivalCount.NegativeBinomial mixed) {
            double left = 1 - mixed.mean() / mixed.shape() * more;
            return left <= 0 ? Double.POSITIVE_INFINITY : sum - mixed.shape() * Math.log(left);
        }
        return sum + count.mean() * more;
    }

    private static double moment(double[] masses, double theta) {
        double factor = Math.exp(theta);
        double power = 1;
        double moment = 0;
        for (double mass : masses) {
            moment += mass * power;
            power *= factor;
        }
        return moment;
    }
}
