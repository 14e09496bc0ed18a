package org.bednight.forecast.outlook;

import java.util.Arrays;
import org.bednight.forecast.stay.EpisodeState;

/** When and where one arrival comes, given that it comes before a period's end, and how long it lasts. */
final class ArrivalNights {

    /** {@code before[s][i]} are the expected arrivals in sector s in the first i nights, if one a night came unchanged. */
    private final double[][] before;

    private final double[] survival;
    private final int end;
    private final double all;

    private ArrivalNights(double[][] before, double[] survival, int end) {
        this.before = before;
        this.survival = survival;
        this.end = end;
        this.all = Arrays.stream(before).mapToDouble(sector -> sector[end]).sum();
    }

    static ArrivalNights of(EpisodeState state, int nights) {
        double[][] before = new double[state.mix().sectors()][nights + 1];
        double[] survival = new double[nights + 1];
        survival[0] = 1;
        for (int night = 0; night < nights; night++) {
            double[] weights = state.arrivals().weights(state.mix(), night);
            for (int sector = 0; sector < weights.length; sector++) {
                before[sector][night + 1] = before[sector][night] + weights[sector];
            }
            survival[night + 1] = state.stays().survival(night + 1);
        }
        return new ArrivalNights(before, survival, nights);
    }

    /** Returns the same for arrivals before {@code end}. */
    ArrivalNights until(int end) {
        return new ArrivalNights(before, survival, end);
    }

    /** Returns whether any arrival may come. */
    boolean isPossible() {
        return all > 0;
    }

    /** Returns whether any arrival may come to {@code sector}. */
    boolean isPossible(int sector) {
        return before[sector][end] > 0;
    }

    /** Returns the chance that the arrival comes to {@code sector} in a night from {@code from} to {@code toExclusive}. */
    double arriving(int sector, int from, int toExclusive) {
        return (before[sector][toExclusive] - before[sector][from]) / all;
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
