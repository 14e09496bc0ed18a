package org.bednight.funding;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bednight.calendar.FinancialYear;
import org.bednight.money.Money;

/**
 * What an authority has for a year: of each funder the allocation known last, METHOD §5.
 *
 * @param allocations one for each funder, by funder
 */
public record Budget(FinancialYear year, List<Allocation> allocations) {

    private static final Comparator<Allocation> EARLIEST_FIRST =
            Comparator.comparing(Allocation::knownFrom, Comparator.nullsFirst(Comparator.naturalOrder()));

    public Budget {
        allocations = List.copyOf(allocations);
    }

    /**
     * Returns the budget for {@code year} as it was known at the close of {@code asAt}.
     *
     * @param allocations in the order in which they were recorded: of two for a funder and day the later one counts
     */
    public static Budget of(FinancialYear year, LocalDate asAt, Collection<Allocation> allocations) {
        Map<String, Allocation> byFunder = new TreeMap<>();
        allocations.stream()
                .filter(allocation -> allocation.year().equals(year) && allocation.knownBy(asAt))
                .sorted(EARLIEST_FIRST)
                .forEach(allocation -> byFunder.put(allocation.funderKey(), allocation));
        return new Budget(year, List.copyOf(byFunder.values()));
    }

    /** Returns the sum of the allocations; empty where none is known, which is not a budget of nothing. */
    public Optional<Money> total() {
        return allocations.stream().map(Allocation::amount).reduce(Money::plus);
    }

    /**
     * Returns the part of the budget that falls on the nights before {@code endExclusive}, by nights: budget × nights
     * so far ÷ nights of the year, half up.
     */
    public Optional<Money> until(LocalDate endExclusive) {
        var nights = year.nights();
        return total().map(budget ->
                budget.times(nights.until(endExclusive).length(), nights.length(), RoundingMode.HALF_UP));
    }
}
