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
            double[] atLeast = state.stays().of(open).rest(open.soFar(), cap);
            for (int night = 0; night < cap; night++) {
                committed[open.sector()][night] += atLeast[night + 1];
            }
        }
        return new Occupancy(committed, arriving(state, sectors, nights));
    }

    /** The children of a night are those who came in one up to it, as far as they are still in. */
    private static double[][] arriving(EpisodeState state, int sectors, int nights) {
        double[][] arriving = new double[sectors][nights];
        double[][] coming = new double[nights][];
        double[] staying = new double[nights + 1];
        var stays = state.stays().arriving();
        double perNight = state.arrivals().rate().mean() / Arrivals.YEAR;
        for (int night = 0; night < nights; night++) {
            coming[night] = state.arrivals().weights(state.mix(), night);
            staying[night + 1] = staying[night] + perNight * stays.survival(night);
        }
        for (int sector = 0; sector < sectors; sector++) {
            addArriving(arriving[sector], coming, sector, staying);
        }
        addCertain(arriving, state);
        return arriving;
    }

    /** Adds, to the children by sector and night, those who are taken to come for certain. */
    public static void addCertain(double[][] children, EpisodeState state) {
        for (var added : state.added()) {
            double[] inSector = children[added.sector()];
            for (int night = added.firstNight(); night < inSector.length; night++) {
                inSector[night] += added.chanceOf(night, state.stays());
            }
        }
    }

    /** Nights in which as many come are taken together: {@code staying[i]} is what one a night makes in i nights. */
    private static void addArriving(double[] arriving, double[][] coming, int sector, double[] staying) {
        int from = 0;
        while (from < arriving.length) {
            double each = coming[from][sector];
            int to = from + 1;
            while (to < arriving.length && coming[to][sector] == each) {
                to++;
            }
            for (int night = from; night < arriving.length && each > 0; night++) {
                arriving[night] += each * (staying[night - from + 1] - staying[Math.max(0, night - to + 1)]);
            }
            from = to;
        }
    }

    public double committed(int sector, int night) {
        return committed[sector][night];
    }

    /** Returns those already in and those who arrive. */
    public double all(int sector, int night) {
        return committed[sector][night] + arriving[sector][night];
    }

    public double arriving(int sector, int night) {
        return arriving[sector][night];
    }
}
