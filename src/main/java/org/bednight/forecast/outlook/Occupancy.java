package org.bednight.forecast.outlook;

import org.bednight.forecast.stay.EpisodeState;

/**
 * The expected number of children in each sector in each coming night: of those already in, and of arrivals. It is
 * worked out without any distribution. Immutable.
 */
public final class Occupancy {

    private final double[][] committed;
    private final double[][] arriving;

    private Occupancy(double[][] committed, double[][] arriving) {
        this.committed = committed;
        this.arriving = arriving;
    }

    /** Returns the occupancy of the {@code nights} nights after the as-at date. */
    public static Occupancy of(EpisodeState state, int sectors, int nights) {
        double[][] committed = new double[sectors][nights];
        for (var open : state.open()) {
            int cap = Math.min(open.cap(), nights);
            double[] atLeast = state.stays().rest(open.soFar(), cap);
            for (int night = 0; night < cap; night++) {
                committed[open.sector()][night] += atLeast[night + 1];
            }
        }
        double[] present = present(state, nights);
        double[][] arriving = new double[sectors][nights];
        for (int sector = 0; sector < sectors; sector++) {
            for (int night = 0; night < nights; night++) {
                arriving[sector][night] = state.mix().share(sector) * present[night];
            }
        }
        return new Occupancy(committed, arriving);
    }

    private static double[] present(EpisodeState state, int nights) {
        double[] expected = new double[nights];
        double[] survival = new double[nights];
        for (int night = 0; night < nights; night++) {
            expected[night] = state.arrivals().expected(night);
            survival[night] = state.stays().survival(night);
        }
        double[] present = new double[nights];
        for (int night = 0; night < nights; night++) {
            for (int arrived = 0; arrived <= night; arrived++) {
                present[night] += expected[arrived] * survival[night - arrived];
            }
        }
        return present;
    }

    /** Returns the children expected in {@code sector} in {@code night}, 0 for the first to come. */
    public double expected(int sector, int night) {
        return committed[sector][night] + arriving[sector][night];
    }

    double committed(int sector, int night) {
        return committed[sector][night];
    }

    double arriving(int sector, int night) {
        return arriving[sector][night];
    }
}
