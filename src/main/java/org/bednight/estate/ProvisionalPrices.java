package org.bednight.estate;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bednight.calendar.DateRange;

/** The provisional prices on which figures rest, with the nights that they price. For one thread at a time. */
public final class ProvisionalPrices {

    private final Map<BedNightPrice, DateRange> nights = new LinkedHashMap<>();

    /** Adds nights that figures count; those whose price is not provisional are passed over. */
    public void add(PricedNights priced) {
        if (priced.row().provisional()) {
            nights.merge(priced.row(), priced.nights(), DateRange::hull);
        }
    }

    /** Lists each price with what was assumed and the nights that it prices, in sentences. */
    public List<String> listSentences() {
        return nights.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(BedNightPrice::sector).thenComparing(BedNightPrice::from)))
                .map(each -> sentence(each.getKey(), each.getValue()))
                .toList();
    }

    private static String sentence(BedNightPrice price, DateRange nights) {
        return "The price of %s from %s, £%s a night, is provisional (%s): the cost of the nights %s rests on it."
                .formatted(price.sector(), price.from(), price.price(), price.source(), nights);
    }

    /** Returns a warning that names the sectors; empty where no figure rests on a provisional price. */
    public Optional<String> findWarning() {
        return nights.isEmpty()
                ? Optional.empty()
                : Optional.of("Costs rest on provisional prices of %s: they change when the prices are published."
                        .formatted(nights.keySet().stream()
                                .map(BedNightPrice::sector)
                                .distinct()
                                .sorted()
                                .map(Sector::name)
                                .collect(Collectors.joining(", "))));
    }
}
