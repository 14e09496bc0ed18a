package org.bednight.forecast.outlook;

import org.bednight.forecast.stay.Arrivals;
import org.bednight.forecast.stay.LengthOfStay;

/** When one arrival comes, given that it comes before a period's end, and how long it lasts. */
final class ArrivalNights {

    /** {@code before[i]} is the expected number of arrivals in the first i nights. */
    private final double[] before;

    private final double[] survival;
    private final double expected;

    private ArrivalNights(double[] before, double[] survival, double expected) {
        this.before = before;
        this.survival = survival;
        this.expected = expected;
    }

    static ArrivalNights of(Arrivals arrivals, LengthOfStay stays, int nights) {
        double[] before = new double[nights + 1];
        double[] survival = new double[nights + 1];
        survival[0] = 1;
        for (int night = 0; night < nights; night++) {
            before[night + 1] = before[night] + arrivals.expected(night);
            survival[night + 1] = stays.survival(night + 1);
        }
        return new ArrivalNights(before, survival, before[nights]);
    }

    /** Returns the same for arrivals before {@code end}. */
    ArrivalNights until(int end) {
        return new ArrivalNights(before, survival, before[end]);
    }

    /** Returns the expected number of arrivals. */
    double expected() {
        return expected;
    }

    /** Returns the chance that the arrival comes in a night from {@code from} to {@code toExclusive}. */
    double arriving(int from, int toExclusive) {
        return (before[toExclusive] - before[from]) / expected;
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
