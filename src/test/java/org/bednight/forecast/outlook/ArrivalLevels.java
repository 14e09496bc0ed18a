package org.bednight.forecast.outlook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bednight.calendar.DateRange;
import org.bednight.forecast.stay.ArrivalRate;
import org.bednight.forecast.stay.Arrivals;
import org.bednight.forecast.stay.National;

/** How many children arrive at the authorities of the made-up nation, by other knowledge than the model has. */
final class ArrivalLevels {

    private static final LocalDate END = LocalDate.of(2026, 4, 1);

    private final Map<String, List<LocalDate>> firstNights = new TreeMap<>();

    ArrivalLevels(Map<String, List<List<National.Stay>>> placements) {
        placements.forEach((authority, episodes) -> firstNights.put(
                authority, episodes.stream().map(stays -> stays.get(0).start()).toList()));
    }

    /**
     * Returns what nobody can know: the rate that the nation turned out to have in {@code nights}, times the authority's
     * share of all arrivals up to March 2026, half an arrival added to each.
     */
    ArrivalRate inHindsight(String authority, DateRange nights) {
        var all = new DateRange(National.RECORDED_FROM, END);
        double share = (count(authority, all) + 0.5) / (nation(all) + firstNights.size() / 2.0);
        return new ArrivalRate.Known(share * nation(nights) / (nights.length() / Arrivals.YEAR));
    }

    private int nation(DateRange nights) {
        return firstNights.keySet().stream()
                .mapToInt(authority -> count(authority, nights))
                .sum();
    }

    private int count(String authority, DateRange nights) {
        return (int) firstNights.getOrDefault(authority, List.of()).stream()
                .filter(nights::contains)
                .count();
    }
}
