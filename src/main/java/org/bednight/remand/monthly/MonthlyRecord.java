package org.bednight.remand.monthly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.EvenMonths;
import org.bednight.estate.Sector;
import org.bednight.language.Counted;
import org.bednight.problem.Problem;

/** The monthly totals of one authority, by month and sector. Immutable. */
public final class MonthlyRecord {

    private static final int NAMED = 6;

    /** What a total takes in memory with its places in the lists and maps, in bytes, about. */
    private static final long TOTAL = 320;

    /** The record of an authority without a total. */
    public static final MonthlyRecord NONE = new MonthlyRecord(List.of());

    private final List<MonthlyTotal> totals;
    private final SortedSet<YearMonth> months;
    private final Map<Sector, Map<YearMonth, BigDecimal>> bySector = new EnumMap<>(Sector.class);

    private MonthlyRecord(List<MonthlyTotal> totals) {
        this.totals = totals;
        this.months = totals.stream().map(MonthlyTotal::month).collect(Collectors.toCollection(TreeSet::new));
        totals.forEach(total -> bySector.computeIfAbsent(total.sector(), sector -> new TreeMap<>())
                .put(total.month(), total.nights()));
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

    /** Returns what this takes in memory, in bytes, about. */
    public long bytes() {
        return 1000
                + TOTAL * totals.size()
                + totals.stream()
                        .map(MonthlyTotal::source)
                        .mapToLong(source -> source == null ? 0 : 2L * source.length())
                        .sum();
    }

    public boolean isEmpty() {
        return totals.isEmpty();
    }

    /** Says whether a month has a total of any sector. */
    public boolean has(YearMonth month) {
        return months.contains(month);
    }

    /** Returns the nights of a sector in a month, zero where they are not stated. */
    public BigDecimal nights(YearMonth month, Sector sector) {
        return bySector.getOrDefault(sector, Map.of()).getOrDefault(month, BigDecimal.ZERO);
    }

    /** Returns the nights from the first month's to the last one's; none where there is no total. */
    public DateRange nights() {
        return isEmpty()
                ? new DateRange(LocalDate.EPOCH, LocalDate.EPOCH)
                : new DateRange(
                        months.first().atDay(1), months.last().plusMonths(1).atDay(1));
    }

    /** Returns the nights of a sector before {@code endExclusive}, those of a month spread evenly over its days. */
    public EvenMonths even(Sector sector, LocalDate endExclusive) {
        return isEmpty() ? EvenMonths.NONE : EvenMonths.of(bySector.getOrDefault(sector, Map.of()), endExclusive);
    }

    /** Returns the problem that a total is not known before its month is over. */
    public static Problem asAtWithinMonth(LocalDate asAt) {
        return MonthlyTotalProblems.asAtWithinMonth(asAt);
    }

    /** Finds the sentence that names the months between the first and the last that have no total. */
    public Optional<String> findMissing(String authority) {
        var missing = listMissing();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s has no monthly total for %s, so %s as without a night: import the nights, or 0 where there were none."
                                .formatted(
                                        authority, named(missing), missing.size() == 1 ? "it counts" : "they count"));
    }

    /**
     * Lists what a reader of figures has to know of these totals, in sentences.
     *
     * @param counted the nights that are counted by them
     */
    public List<String> warnings(String authority, DateRange counted) {
        return counted.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(
                                        "Nights of %s from %s to %s are known only as monthly totals, which do not show how many children and episodes they were, how long stays lasted or who was in on a day."
                                                .formatted(authority, counted.start(), counted.last())),
                                findMissing(authority).stream())
                        .toList();
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
