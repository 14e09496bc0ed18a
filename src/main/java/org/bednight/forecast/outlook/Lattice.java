package org.bednight.forecast.outlook;

import java.util.Arrays;
import org.bednight.forecast.stay.AddedStay;
import org.bednight.forecast.stay.LengthOfStay;
import org.bednight.forecast.stay.OpenStay;

/**
 * Puts the sums that one stay can come to, up to a period's end, on the points 0, step, 2·step, …: a sum between two
 * points is split between them so that its mean stays.
 */
final class Lattice {

    private final long step;
    private double[] mass = new double[64];
    private int used = 1;

    private Lattice(long step) {
        this.step = step;
    }

    /** Returns the chances of what an open stay will add in the nights before {@code end}. */
    static double[] ofOpen(OpenStay open, LengthOfStay stays, PricePath path, int end, long step) {
        var lattice = new Lattice(step);
        int cap = Math.min(open.cap(), end);
        double[] atLeast = stays.rest(open.soFar(), cap);
        for (int nights = 0; nights <= cap; nights++) {
            double more = nights == cap ? 0 : atLeast[nights + 1];
            lattice.add(path.total(0, nights), atLeast[nights] - more);
        }
        return lattice.masses();
    }

    /** Returns the chances of what a stay that is taken to come will add in the nights before {@code end}. */
    static double[] ofAdded(AddedStay added, LengthOfStay stays, PricePath path, int end, long step) {
        var lattice = new Lattice(step);
        int first = Math.min(added.firstNight(), end);
        double lasting = 1;
        for (int left = first; left < end; left++) {
            double longer = added.chanceOf(left, stays);
            lattice.add(path.total(first, left), lasting - longer);
            lasting = longer;
        }
        lattice.add(path.total(first, end), lasting);
        return lattice.masses();
    }

    /** Returns the chances of what one arrival will add before {@code end}, if it comes before. */
    static double[] ofArrival(ArrivalNights nights, Iterable<Sector> sectors, int end, long step) {
        var lattice = new Lattice(step);
        for (var sector : sectors) {
            int from = 0;
            while (from < end) {
                int runEnd = sector.path().runEnd(from, end);
                lattice.addWithinRun(nights, sector, from, runEnd, end);
                lattice.addBeyondRun(nights, sector, from, runEnd, end);
                from = runEnd;
            }
        }
        return lattice.masses();
    }

    /** Stays that begin and end while the price is the same: their sum depends on their length alone. */
    private void addWithinRun(ArrivalNights nights, Sector sector, int from, int runEnd, int end) {
        long price = sector.path().value(from);
        for (int length = 1; length <= runEnd - from; length++) {
            int latestExclusive = runEnd - length + (runEnd == end ? 0 : 1);
            double chance = nights.arriving(sector.index(), from, latestExclusive) * nights.lasting(length);
            if (runEnd == end) {
                chance +=
                        nights.arriving(sector.index(), end - length, end - length + 1) * nights.lastingAtLeast(length);
            }
            add(length * price, chance);
        }
    }

    /** Stays that begin in a run of equal prices and go on beyond it. */
    private void addBeyondRun(ArrivalNights nights, Sector sector, int from, int runEnd, int end) {
        for (int start = from; start < runEnd && runEnd < end; start++) {
            double arriving = nights.arriving(sector.index(), start, start + 1);
            for (int leaving = runEnd + 1; leaving < end; leaving++) {
                add(sector.path().total(start, leaving), arriving * nights.lasting(leaving - start));
            }
            add(sector.path().total(start, end), arriving * nights.lastingAtLeast(end - start));
        }
    }

    private void add(long sum, double chance) {
        int point = Math.toIntExact(sum / step);
        if (point + 2 > mass.length) {
            mass = Arrays.copyOf(mass, Math.max(point + 2, 2 * mass.length));
        }
        long beyond = sum % step;
        double upper = chance * beyond / step;
        mass[point] += chance - upper;
        mass[point + 1] += upper;
        used = Math.max(used, beyond == 0 ? point + 1 : point + 2);
    }

    private double[] masses() {
        return Arrays.copyOf(mass, used);
    }

    /** A sector in which an arrival may sleep. */
    record Sector(PricePath path, int index) {}
}
