package org.bednight.forecast.outlook;

import java.util.stream.IntStream;
import org.bednight.forecast.stay.AddedStay;
import org.bednight.forecast.stay.LengthOfStay;
import org.bednight.forecast.stay.OpenStay;

/** What one stay that has begun, or is taken to begin, may add up to a period's end, on the points of a lattice. */
final class StayLattice {

    private final int first;

    /** {@code atLeast[i]} is the chance that i nights or more are slept from the first night on. */
    private final double[] atLeast;

    /** The last point at or below the sum of i nights, and how far the sum lies above it. */
    private final int[] point;

    private final double[] above;
    private final long step;

    private StayLattice(int first, double[] atLeast, PricePath path, long step) {
        this.first = first;
        this.atLeast = atLeast;
        this.step = step;
        this.point = new int[atLeast.length];
        this.above = new double[atLeast.length];
        for (int nights = 0; nights < atLeast.length; nights++) {
            long sum = path.total(first, first + nights);
            point[nights] = Math.toIntExact(sum / step);
            above[nights] = sum % step;
        }
    }

    /** Returns what a child who is in may add before {@code last}. */
    static StayLattice of(OpenStay open, LengthOfStay stays, PricePath path, int last, long step) {
        return new StayLattice(0, stays.rest(open.soFar(), Math.min(open.cap(), last)), path, step);
    }

    /** Returns what a child who is taken to come may add before {@code last}. */
    static StayLattice of(AddedStay added, LengthOfStay stays, PricePath path, int last, long step) {
        int first = Math.min(added.firstNight(), last);
        double[] atLeast = IntStream.rangeClosed(0, last - first)
                .mapToDouble(nights -> nights == 0 ? 1 : added.chanceOf(first + nights - 1, stays))
                .toArray();
        return new StayLattice(first, atLeast, path, step);
    }

    /** Returns the chances of what it adds before {@code end}. */
    double[] until(int end) {
        int cap = Math.max(0, Math.min(atLeast.length - 1, end - first));
        double[] mass = new double[point[cap] + (above[cap] == 0 ? 1 : 2)];
        for (int nights = 0; nights <= cap; nights++) {
            double chance = atLeast[nights] - (nights == cap ? 0 : atLeast[nights + 1]);
            double upper = chance * above[nights] / step;
            mass[point[nights]] += chance - upper;
            if (upper > 0) {
                mass[point[nights] + 1] += upper;
            }
        }
        return mass;
    }
}
