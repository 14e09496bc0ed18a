package org.bednight.forecast.accuracy;

import java.util.List;
import org.bednight.calendar.NightCounts;

/**
 * One whose forecasts are put to the test, as a rule an authority, with the nights of its sectors.
 *
 * @param name by which errors are clustered and told apart
 * @param sectors the nights on record of each sector, over the same range, in the same order for every subject
 */
public record Subject(String name, List<NightCounts> sectors) {

    public Subject {
        sectors = List.copyOf(sectors);
        if (sectors.stream().map(NightCounts::nights).distinct().count() != 1) {
            throw new IllegalArgumentException(
                    "A subject has at least one sector, all on record for the same nights, but %s had %s"
                            .formatted(
                                    name,
                                    sectors.stream().map(NightCounts::nights).toList()));
        }
    }
}
