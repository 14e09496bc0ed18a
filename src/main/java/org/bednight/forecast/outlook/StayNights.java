package org.bednight.forecast.outlook;

import java.util.stream.IntStream;
import org.bednight.forecast.stay.AddedStay;
import org.bednight.forecast.stay.OpenStay;
import org.bednight.forecast.stay.Stays;

/** How many of the coming nights one stay may have that has begun, or is taken to begin. */
final class StayNights {

    private final int first;

    /** {@code atLeast[i]} is the chance that i nights or more are slept from the first night on. */
    private final double[] atLeast;

    private StayNights(int first, double[] atLeast) {
        this.first = first;
        this.atLeast = atLeast;
    }

    /** Returns the nights before {@code last} of a child who is in. */
    static StayNights of(OpenStay open, Stays stays, int last) {
        return new StayNights(0, stays.of(open).rest(open.soFar(), Math.min(open.cap(), last)));
    }

    /** Returns the nights before {@code last} of a child who is taken to come. */
    static StayNights of(AddedStay added, Stays stays, int last) {
        int first = Math.min(added.firstNight(), last);
        double[] atLeast = IntStream.rangeClosed(0, last - first)
                .mapToDouble(nights -> nights == 0 ? 1 : added.chanceOf(first + nights - 1, stays))
                .toArray();
        return new StayNights(first, atLeast);
    }

    /** Returns the first night that it may have. */
    int first() {
        return first;
    }

    /** Returns the chance of each number of nights before {@code end}. */
    double[] until(int end) {
        int most = Math.max(0, Math.min(atLeast.length - 1, end - first));
        double[] chances = new double[most + 1];
        for (int nights = 0; nights < most; nights++) {
            chances[nights] = atLeast[nights] - atLeast[nights + 1];
        }
        chances[most] = atLeast[most];
        return chances;
    }
}
