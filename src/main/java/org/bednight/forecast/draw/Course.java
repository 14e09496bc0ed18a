package org.bednight.forecast.draw;

import java.util.List;
import org.bednight.forecast.outlook.RestOfYear;
import org.bednight.forecast.stay.EpisodeState;

/**
 * How the rest of a year may go: who is in and who may come, and what each night adds.
 *
 * @param lumps what may be added or saved beside the nights
 */
public record Course(EpisodeState state, RestOfYear rest, List<LumpSum> lumps) {

    public Course {
        lumps = List.copyOf(lumps);
        if (state.mix().sectors() != rest.prices().size()) {
            throw new IllegalArgumentException("There are prices for each of %d sectors, but were for %d"
                    .formatted(state.mix().sectors(), rest.prices().size()));
        }
    }

    /**
     * An amount that is added with a chance, whatever the nights.
     *
     * @param pence negative where it is a saving
     * @param chance from 0 to 1
     */
    public record LumpSum(long pence, double chance) {

        public LumpSum {
            if (!(chance >= 0 && chance <= 1)) {
                throw new IllegalArgumentException("A chance is from 0 to 1, but was " + chance);
            }
        }
    }
}
