package org.bednight.forecast.outlook;

import org.bednight.forecast.stay.EpisodeState;

/** When and where arrivals come, if one a night came without any change, and how long each lasts. */
final class ArrivalNights {

    /** {@code before[s][i]} are the expected arrivals in sector s in the first i nights. */
    private final double[][] before;

    private final double[] survival;

    private ArrivalNights(double[][] before, double[] survival) {
        this.before = before;
        this.survival = survival;
    }

    static ArrivalNights of(EpisodeState state, int nights) {
        double[][] before = new double[state.mix().sectors()][nights + 1];
        double[] survival = new double[nights + 1];
        survival[0] = 1;
        var stays = state.stays().arriving();
        for (int night = 0; night < nights; night++) {
            double[] weights = state.arrivals().weights(state.mix(), night);
            for (int sector = 0; sector < weights.length; sector++) {
                before[sector][night + 1] = before[sector][night] + weights[sector];
            }
            survival[night + 1] = stays.survival(night + 1);
        }
        return new ArrivalNights(before, survival);
    }

    /** Returns the expected arrivals in all sectors before {@code end}. */
    double arriving(int end) {
        double arriving = 0;
        for (double[] sector : before) {
            arriving += sector[end];
        }
        return arriving;
    }

    /** Returns the expected arrivals in {@code sector} in the nights from {@code from} to {@code toExclusive}. */
    double arriving(int sector, int from, int toExclusive) {
        return before[sector][toExclusive] - before[sector][from];
    }

    /** Returns the chance that a stay has exactly {@code nights} nights. */
    double lasting(int nights) {
        return survival[nights - 1] - survival[nights];
    }

    /** Returns the chance that a stay has {@code nights} nights or more. */
    double lastingAtLeast(int nights) {
        return survival[nights - 1];
    }
}
