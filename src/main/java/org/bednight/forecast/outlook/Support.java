package org.bednight.forecast.outlook;

import java.util.List;
import org.bednight.forecast.stay.ArrivalCount;

/**
 * How far a sum of stays can reach: a bound that it exceeds with a chance of less than 1e-12.
 *
 * <p>By Chernoff, P(sum ≥ u) ≤ M(θ) e<sup>−θu</sup> for each θ &gt; 0, M being the moment generating function; so u =
 * (ln M(θ) − ln 1e-12)/θ will do, and the smallest over θ is taken. Stays are first gathered in at most 256 cells each,
 * rounded up, which can only raise M.
 */
final class Support {

    private static final int CELLS = 256;

    private static final int TRIALS = 40;

    private final double[][] open;
    private final double[] arrival;
    private final int width;
    private final ArrivalCount count;

    private Support(double[][] open, double[] arrival, int width, ArrivalCount count) {
        this.open = open;
        this.arrival = arrival;
        this.width = width;
        this.count = count;
    }

    /** Returns how many points of the lattice are enough for the sum of the open stays and {@code count} arrivals. */
    static int cells(List<double[]> open, double[] arrival, ArrivalCount count) {
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
                count);
        return Math.max(single, support.bound(single));
    }

    private static double[] gathered(double[] masses, int width) {
        double[] gathered = new double[(masses.length - 1 + width - 1) / width + 1];
        for (int i = 0; i < masses.length; i++) {
            gathered[(i + width - 1) / width] += masses[i];
        }
        return gathered;
    }

    private int bound(int single) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int trial = 0; trial < TRIALS; trial++) {
            double theta = 0.1 * Math.pow(400, trial / (TRIALS - 1.0)) / single * width;
            double bound = (logarithm(theta) - Math.log(Distribution.NEGLIGIBLE)) / theta;
            smallest = Math.min(smallest, bound);
        }
        return Math.toIntExact((long) Math.ceil(smallest * width)) + 1;
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
