package org.bednight.forecast.outlook;

import org.bednight.forecast.stay.Arrivals;
import org.bednight.forecast.stay.EpisodeState;

/**
 * The expected number of children in each sector in each coming night: of those already in, and of arrivals. Night 0 is
 * the first to come. Immutable.
 */
public final class Occupancy {

    private final double[][] committed;
    private final double[][] arriving;

    private Occupancy(double[][] committed, double[][] arriving) {
        this.committed = committed;
        this.arriving = arriving;
    }

    /** Carries {@code state} through {@code nights} nights. */
    public static Occupancy of(EpisodeState state, int nights) {
        int sectors = state.mix().sectors();
        double[][] committed = new double[sectors][nights];
        for (var open : state.open()) {
            int cap = Math.min(open.cap(), nights);
            double[] atLeast = state.stays().rest(open.soFar(), cap);
            for (int night = 0; night < cap; night++) {
                committed[open.sector()][night] += atLeast[night + 1];
            }
        }
        return new Occupancy(committed, arriving(state, sectors, nights));
    }

    /** The children of a night are those who came in one up to it, as far as they are still in. */
    private static double[][] arriving(EpisodeState state, int sectors, int nights) {
        double[][] arriving = new double[sectors][nights];
        double perNight = state.arrivals().rate().mean() / Arrivals.YEAR;
        double[] survival = new double[nights];
        for (int night = 0; night < nights; night++) {
            survival[night] = state.stays().survival(night);
        }
        for (int arrived = 0; arrived < nights; arrived++) {
            double[] weights = state.arrivals().weights(state.mix(), arrived);
            for (int sector = 0; sector < sectors; sector++) {
                double coming = perNight * weights[sector];
                for (int night = arrived; night < nights && coming > 0; night++) {
                    arriving[sector][night] += coming * survival[night - arrived];
                }
            }
        }
        for (var added : state.added()) {
            for (int night = added.firstNight(); night < nights; night++) {
                arriving[added.sector()][night] += added.chanceOf(night, state.stays());
            }
        }
        return arriving;
    }

    public double committed(int sector, int night) {
        return committed[sector][night];
    }

    public double arriving(int sector, int night) {
        return arriving[sector][night];
    }
}
