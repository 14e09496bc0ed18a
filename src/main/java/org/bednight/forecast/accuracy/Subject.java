package org.bednight.forecast.accuracy;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bednight.calendar.NightCounts;

/**
 * One whose forecasts are put to the test, as a rule an authority, with the nights of its sectors.
 *
 * @param name by which errors are clustered and distinguished
 * @param sectors the nights on record of each sector, over the same range, in the same order for every subject
 * @param asKnown by month, the nights to its end as they were on record at its close; where a month is not there, the
 *     record as it stands is cut at its end
 */
public record Subject(String name, List<NightCounts> sectors, Map<YearMonth, List<NightCounts>> asKnown) {

    public Subject {
        sectors = List.copyOf(sectors);
        var copies = new TreeMap<YearMonth, List<NightCounts>>();
        asKnown.forEach((month, counts) -> copies.put(month, List.copyOf(counts)));
        asKnown = Collections.unmodifiableMap(copies);
        if (sectors.stream().map(NightCounts::nights).distinct().count() != 1) {
            throw new IllegalArgumentException(
                    "A subject has at least one sector, all on record for the same nights, but %s had %s"
                            .formatted(
                                    name,
                                    sectors.stream().map(NightCounts::nights).toList()));
        }
        var whole = sectors.get(0).nights();
        for (var known : asKnown.entrySet()) {
            var nights = whole.until(known.getKey().plusMonths(1).atDay(1));
            if (known.getValue().size() != sectors.size()
                    || known.getValue().stream()
                            .anyMatch(counts -> !counts.nights().equals(nights))) {
                throw new IllegalArgumentException(
                        "What was on record at the close of %s is of each sector the nights %s, but %s had %s"
                                .formatted(known.getKey(), nights, name, known.getValue()));
            }
        }
    }

    /** Returns a subject of which it is not known when its nights were put on record. */
    public Subject(String name, List<NightCounts> sectors) {
        this(name, sectors, Map.of());
    }
}
