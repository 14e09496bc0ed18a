package org.bednight.forecast.draw;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.bednight.forecast.stay.LengthOfStay;

/**
 * Finds how long a stay goes on by the chance that was drawn for it. S is tabulated, and the table is entered near the
 * place that is sought, since years are drawn by the thousand. Immutable.
 */
final class StayTable {

    private static final int ENTRIES = 2048;

    private final double[] survival;

    /** {@code entry[k]} is the fewest nights j with S(j) at most (k + 1)/{@value #ENTRIES}. */
    private final int[] entry;

    private StayTable(double[] survival) {
        this.survival = survival;
        this.entry = new int[ENTRIES];
        int night = 0;
        for (int k = ENTRIES - 1; k >= 0; k--) {
            while (night < survival.length && survival[night] > (k + 1) / (double) ENTRIES) {
                night++;
            }
            entry[k] = night;
        }
    }

    /**
     * Returns the table of {@code stays}.
     *
     * @param nights up to how many nights, those slept and those to come, a stay is followed
     */
    static StayTable of(LengthOfStay stays, int nights) {
        return new StayTable(
                IntStream.rangeClosed(0, nights).mapToDouble(stays::survival).toArray());
    }

    /**
     * Returns how many nights more a stay has that has lasted {@code soFar} nights and goes on: the fewest i, at least
     * one, with S(soFar + i)/S(soFar) at most {@code chance}. Of a chance that is uniform between 0 and 1 this makes a
     * rest with the distribution of {@link LengthOfStay#rest}; a smaller chance makes a longer stay, whatever the curve.
     *
     * @param chance above 0, at most 1
     * @param cap the most that is returned; {@code soFar + cap} is within the table
     */
    int restAt(double chance, int soFar, int cap) {
        double least = chance * survival[soFar];
        int k = Math.min(ENTRIES - 1, (int) (least * ENTRIES));
        int low = entry[k];
        int high = k == 0 ? survival.length : entry[k - 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (survival[middle] <= least) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Math.min(Math.max(low - soFar, 1), cap);
    }

    @Override
    public String toString() {
        return "S over %d nights: %s".formatted(survival.length, Arrays.toString(Arrays.copyOf(survival, 10)));
    }
}
