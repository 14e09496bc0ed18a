package org.bednight.remand.monthly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.DateRange;
import org.bednight.language.Counted;

/** The monthly totals of one authority, by month and sector. Immutable. */
public final class MonthlyRecord {

    private static final int NAMED = 6;

    /** The record of an authority without a total. */
    public static final MonthlyRecord NONE = new MonthlyRecord(List.of());

    private final List<MonthlyTotal> totals;
    private final SortedSet<YearMonth> months;

    private MonthlyRecord(List<MonthlyTotal> totals) {
        this.totals = totals;
        this.months = totals.stream().map(MonthlyTotal::month).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the record of one authority's totals, one for each month and sector. */
    public static MonthlyRecord of(List<MonthlyTotal> totals) {
        return new MonthlyRecord(totals.stream()
                .sorted(Comparator.comparing(MonthlyTotal::month).thenComparing(MonthlyTotal::sector))
                .toList());
    }

    /** Returns the totals, by month and sector. */
    public List<MonthlyTotal> totals() {
        return totals;
    }

    public boolean isEmpty() {
        return totals.isEmpty();
    }

    /** Returns the nights from the first month's to the last one's; none where there is no total. */
    public DateRange nights() {
        return isEmpty()
                ? new DateRange(LocalDate.EPOCH, LocalDate.EPOCH)
                : new DateRange(
                        months.first().atDay(1), months.last().plusMonths(1).atDay(1));
    }

    /** Finds the sentence that names the months between the first and the last that have no total. */
    public Optional<String> findMissing(AuthorityCode authority) {
        var missing = listMissing();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s has no monthly total for %s, so %s as without a night: import the nights, or 0 where there were none."
                                .formatted(
                                        authority, named(missing), missing.size() == 1 ? "it counts" : "they count"));
    }

    private List<YearMonth> listMissing() {
        var missing = new ArrayList<YearMonth>();
        if (!isEmpty()) {
            Stream.iterate(months.first(), month -> month.isBefore(months.last()), month -> month.plusMonths(1))
                    .filter(month -> !months.contains(month))
                    .forEach(missing::add);
        }
        return missing;
    }

    private static String named(List<YearMonth> months) {
        var first = months.stream().limit(NAMED).map(YearMonth::toString).collect(Collectors.joining(", "));
        return months.size() <= NAMED
                ? first
                : "%s and %s".formatted(first, Counted.of(months.size() - NAMED, "more month"));
    }
}
