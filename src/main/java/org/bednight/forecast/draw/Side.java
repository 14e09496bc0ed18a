package org.bednight.forecast.draw;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bednight.forecast.outlook.PricePath;
import org.bednight.forecast.stay.AddedStay;
import org.bednight.forecast.stay.EpisodeState;
import org.bednight.forecast.stay.LengthOfStay;
import org.bednight.forecast.stay.OpenStay;

/**
 * One of two courses, ready to be drawn many times.
 *
 * @param stays of children who are yet to come
 * @param open those of each child who is in, in the state's order
 */
record Side(
        EpisodeState state,
        StayTable stays,
        List<StayTable> open,
        List<PricePath> paths,
        int nights,
        List<Course.LumpSum> lumps) {

    /** Children who are taken to come have numbers beyond those of episodes. */
    private static final long ADDED = 1L << 40;

    static Side of(Course course) {
        int nights = course.rest().nights();
        int slept =
                course.state().open().stream().mapToInt(OpenStay::soFar).max().orElse(0);
        var stays = course.state().stays();
        var tables = new HashMap<LengthOfStay, StayTable>();
        return new Side(
                course.state(),
                table(tables, stays.arriving(), slept + nights),
                course.state().open().stream()
                        .map(open -> table(tables, stays.of(open), slept + nights))
                        .toList(),
                course.rest().counted(),
                nights,
                course.lumps());
    }

    private static StayTable table(Map<LengthOfStay, StayTable> tables, LengthOfStay stays, int nights) {
        return tables.computeIfAbsent(stays, curve -> StayTable.of(curve, nights));
    }

    /** Returns what those cost who are in or are taken to come, and what comes beside. */
    long certain(long pathSeed) {
        long cost = 0;
        for (int i = 0; i < open.size(); i++) {
            var child = state.open().get(i);
            cost += cost(child, open.get(i), Generators.chance(pathSeed, child.episode()));
        }
        for (int i = 0; i < state.added().size(); i++) {
            cost += cost(state.added().get(i), Generators.chance(pathSeed, ADDED + i));
        }
        return cost + LumpSums.drawn(lumps, pathSeed);
    }

    /** Returns what a child costs who arrives in {@code night} in a sector, or nowhere. */
    long cost(int sector, int night, double lasting) {
        if (sector == ArrivalSource.NOWHERE) {
            return 0;
        }
        int length = stays.restAt(lasting, 0, nights - night);
        return paths.get(sector).total(night, night + length);
    }

    /** Says whether an arrival in a sector costs the same on both sides: stays are, and nights cost, the same. */
    boolean costsAs(Side that, int sector) {
        return state.stays() == that.state.stays()
                && sector < that.paths.size()
                && paths.get(sector).equals(that.paths.get(sector));
    }

    private long cost(OpenStay child, StayTable table, double lasting) {
        int rest = table.restAt(lasting, child.soFar(), Math.min(child.cap(), nights));
        return paths.get(child.sector()).total(0, rest);
    }

    private long cost(AddedStay added, double lasting) {
        int first = Math.min(added.firstNight(), nights);
        var stated = added.nights();
        int length = stated == null ? stays.restAt(lasting, 0, nights - first) : stated;
        return paths.get(added.sector()).total(first, Math.min(nights, first + length));
    }
}
