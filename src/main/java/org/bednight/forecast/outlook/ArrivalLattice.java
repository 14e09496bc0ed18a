package org.bednight.forecast.outlook;

import java.util.List;

/**
 * What one arrival may add up to a period's end, on the points of a lattice: for one end after another, since a stay that
 * has ended before one has so before all that follow, and is added up once. Mutable.
 */
final class ArrivalLattice {

    private final ArrivalNights nights;
    private final List<PricePath> paths;

    /** The stays that end before {@code until}, by what they add. */
    private final Lattice ended;

    private int until;

    ArrivalLattice(ArrivalNights nights, List<PricePath> paths, long step) {
        this.nights = nights;
        this.paths = paths;
        this.ended = new Lattice(step);
    }

    /**
     * Returns the chances of what an arrival before {@code end} adds before it; nothing for certain where none may come.
     *
     * @param end no earlier than those asked for before
     */
    double[] to(int end) {
        double all = nights.arriving(end);
        if (all == 0) {
            return new double[] {1};
        }
        for (int sector = 0; sector < paths.size(); sector++) {
            if (nights.arriving(sector, 0, end) > 0) {
                addEnded(sector, end);
            }
        }
        until = Math.max(until, end);
        double[] masses = withThoseWhoAreIn(end).masses();
        for (int point = 0; point < masses.length; point++) {
            masses[point] /= all;
        }
        return masses;
    }

    private void addEnded(int sector, int end) {
        var path = paths.get(sector);
        int from = 0;
        while (from < end) {
            int runEnd = path.runEnd(from, path.nights());
            addWithinRun(sector, from, runEnd, end);
            addBeyondRun(sector, from, runEnd, end);
            from = runEnd;
        }
    }

    /** Stays that begin and end while the price is the same: their sum depends on their length alone. */
    private void addWithinRun(int sector, int from, int runEnd, int end) {
        long price = paths.get(sector).value(from);
        int latest = Math.min(runEnd, end - 1);
        for (int length = 1; from + length <= latest; length++) {
            int earliest = Math.max(from + length, until);
            if (earliest <= latest) {
                double arriving = nights.arriving(sector, earliest - length, latest - length + 1);
                ended.add(length * price, arriving * nights.lasting(length));
            }
        }
    }

    /** Stays that begin in a run of equal prices and go on beyond it. */
    private void addBeyondRun(int sector, int from, int runEnd, int end) {
        var path = paths.get(sector);
        for (int start = from; start < Math.min(runEnd, end); start++) {
            double arriving = nights.arriving(sector, start, start + 1);
            for (int leaving = Math.max(runEnd + 1, until); leaving < end; leaving++) {
                ended.add(path.total(start, leaving), arriving * nights.lasting(leaving - start));
            }
        }
    }

    private Lattice withThoseWhoAreIn(int end) {
        var all = ended.copy();
        for (int sector = 0; sector < paths.size(); sector++) {
            for (int start = 0; start < end; start++) {
                double arriving = nights.arriving(sector, start, start + 1);
                if (arriving > 0) {
                    all.add(paths.get(sector).total(start, end), arriving * nights.lastingAtLeast(end - start));
                }
            }
        }
        return all;
    }
}
