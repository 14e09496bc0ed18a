package org.bednight.forecast.path;

import org.bednight.forecast.outlook.Distribution;

/** Sums that were drawn, as a distribution. */
public final class DrawnSums {

    private static final int POINTS = 20_000;

    private DrawnSums() {}

    /**
     * Returns the distribution of sums, each of which is as likely as another.
     *
     * @param sums zero or more each
     * @param least the least distance between two points of the lattice; it is a multiple where the largest sum needs more
     *     than 20,000 points
     */
    public static Distribution distribution(double[] sums, long least) {
        double largest = 0;
        for (double sum : sums) {
            largest = Math.max(largest, sum);
        }
        long step = least * (1 + (long) (largest / least / POINTS));
        double[] masses = new double[(int) (largest / step) + 2];
        for (double sum : sums) {
            int below = (int) (sum / step);
            double beyond = sum / step - below;
            masses[below] += (1 - beyond) / sums.length;
            masses[below + 1] += beyond / sums.length;
        }
        return Distribution.of(step, masses);
    }
}
