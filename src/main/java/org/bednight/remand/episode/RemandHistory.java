package org.bednight.remand.episode;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.NightCounts;
import org.bednight.estate.Sector;
import org.bednight.remand.monthly.MonthlyRecord;
import org.jspecify.annotations.Nullable;

/**
 * The remand episodes of one authority, as they are known in one data version, by day of admission. Immutable; the
 * nights are counted once, so that those of any range, as at any date, are a part of what is held.
 *
 * <p>Where an authority has monthly totals of the time before its episodes, or no episodes at all, its nights are counted
 * from these.
 */
public final class RemandHistory {

    /** A night later than any that can be asked for: a stay that goes on until then has no known end. */
    private static final LocalDate NEVER = LocalDate.of(2200, 1, 1);

    /** How many years before the first day and after the last change are counted too, for most ask for no more. */
    private static final int SPARE_YEARS = 1;

    /** The history of an authority without an episode. */
    public static final RemandHistory NONE = of(List.of());

    private final List<Episode> episodes;

    /** The totals of months before the episodes count. */
    private final MonthlyRecord months;

    /** All monthly totals, also of months that the episodes count. */
    private final MonthlyRecord stated;

    /** The day from which the episodes count; all of them where no month is known by its total. */
    private final LocalDate episodesFrom;

    /** The days on which a placement started or ended. */
    private final NavigableSet<LocalDate> events;

    /** The children of each charged night, at least up to that after which nobody is known to come or go. */
    private final Map<Sector, NightCounts> charged;

    private RemandHistory(List<Episode> episodes, MonthlyRecord stated, LocalDate episodesFrom) {
        this.episodes = episodes;
        this.stated = stated;
        this.months = stated.nights().start().isBefore(episodesFrom) ? stated : MonthlyRecord.NONE;
        this.episodesFrom = episodesFrom;
        this.events = events(episodes);
        this.charged = count(episodes.stream()
                .flatMap(episode -> episode.stays(NEVER))
                .map(this::counting)
                .filter(stay -> !stay.nights().isEmpty())
                .toList());
    }

    /** Returns the history of episodes in any order; those of one day of admission stay in the order in which they come. */
    public static RemandHistory of(List<Episode> episodes) {
        return new RemandHistory(
                episodes.stream().sorted(Comparator.comparing(Episode::start)).toList(),
                MonthlyRecord.NONE,
                LocalDate.MIN);
    }

    /**
     * Returns this history with the monthly totals of nights before its episodes begin; from then on the episodes count.
     * METHOD §16.
     *
     * @param recordedFrom the stated first night of the episodes; null: the first of them is
     */
    public RemandHistory withMonths(MonthlyRecord totals, @Nullable LocalDate recordedFrom) {
        if (totals.isEmpty()) {
            return this;
        }
        var begin = episodes.isEmpty()
                ? NEVER
                : Objects.requireNonNullElseGet(recordedFrom, () -> firstDay().orElse(NEVER));
        return new RemandHistory(episodes, totals, totals.nights().start().isBefore(begin) ? begin : LocalDate.MIN);
    }

    private Stay counting(Stay stay) {
        return new Stay(stay.episode(), stay.placement(), stay.nights().from(episodesFrom));
    }

    /** Says whether only the total of its month is known of the night of {@code date}. */
    public boolean isByMonth(LocalDate date) {
        return date.isBefore(episodesFrom);
    }

    /** Says whether some nights are known by the totals of their months. */
    public boolean hasMonths() {
        return !months.isEmpty();
    }

    /** Lists what a reader of figures that rest on {@code nights} has to know of monthly totals, in sentences. */
    public List<String> warnings(String authority, DateRange nights) {
        var warnings = new ArrayList<>(
                months.warnings(authority, months.nights().until(episodesFrom).intersect(nights)));
        if (hasMonths() && months.nights().endExclusive().isBefore(episodesFrom) && !episodes.isEmpty()) {
            warnings.add(
                    "Neither a monthly total nor an episode of %s is on record for the nights %s: they count as without a night."
                            .formatted(authority, new DateRange(months.nights().endExclusive(), episodesFrom)));
        }
        warnings.addAll(new MonthComparison(this, stated, episodesFrom).listDifferences(nights));
        return warnings;
    }

    /** Lists, in a sentence each, the months of which both a total and episodes are on record, and that differ; the last six. */
    public List<String> listMonthDifferences(String authority) {
        return new MonthComparison(this, stated, episodesFrom)
                .listDifferences(stated.nights()).stream()
                        .map(difference -> authority + ": " + difference)
                        .toList();
    }

    /** Returns the first night that is on record. */
    public Optional<LocalDate> firstNight() {
        return months.isEmpty() ? firstDay() : Optional.of(months.nights().start());
    }

    /**
     * Returns the night from which the nights are on record; null where none is.
     *
     * @param recordedFrom the stated first night of the episodes; null: the first of them is
     */
    public @Nullable LocalDate firstRecorded(@Nullable LocalDate recordedFrom) {
        return recordedFrom != null && months.isEmpty()
                ? recordedFrom
                : firstNight().orElse(null);
    }

    /**
     * Refuses an as-at date within a month that is known by its total, which is not known before the month is over.
     *
     * @throws org.bednight.problem.Problem if {@code asAt} is no last day of such a month
     */
    public void refuseWithinMonth(LocalDate asAt) {
        if (isByMonth(asAt) && !asAt.equals(YearMonth.from(asAt).atEndOfMonth())) {
            throw MonthlyRecord.asAtWithinMonth(asAt);
        }
    }

    public List<Episode> episodes() {
        return episodes;
    }

    /** Returns what this takes in memory, in bytes, about. */
    public long bytes() {
        long placements = episodes.stream()
                .mapToLong(episode -> episode.placements().size())
                .sum();
        long nights = charged.values().stream().mapToLong(NightCounts::recorded).sum();
        return 1000 + 500L * episodes.size() + 200L * placements + 70L * events.size() + Integer.BYTES * nights;
    }

    /** Returns the first day of the first placement. */
    public Optional<LocalDate> firstDay() {
        return episodes.stream().map(Episode::start).findFirst();
    }

    /** Returns the last day, up to that of {@code asAt}, on which a placement started or ended. */
    public Optional<LocalDate> lastEvent(LocalDate asAt) {
        return Optional.ofNullable(events.floor(asAt));
    }

    /** Returns the stays up to the night of {@code asAt} that have a night in {@code nights}, cut to it. */
    public Stream<Stay> staysIn(DateRange nights, LocalDate asAt) {
        return episodes.stream()
                .takeWhile(episode -> episode.start().isBefore(nights.endExclusive()))
                .flatMap(episode -> episode.stays(asAt))
                .map(stay -> new Stay(
                        stay.episode(),
                        stay.placement(),
                        stay.nights().from(episodesFrom).intersect(nights)))
                .filter(stay -> !stay.nights().isEmpty());
    }

    /**
     * Counts the children of each night of {@code nights}, by sector: who is not known to have left is still in. A
     * record as at a date is that of the nights up to its own.
     */
    public Map<Sector, NightCounts> counts(DateRange nights) {
        var counts = new EnumMap<Sector, NightCounts>(Sector.class);
        charged.forEach((sector, all) ->
                counts.put(sector, all.throughout(nights).withMonths(months.even(sector, episodesFrom))));
        return counts;
    }

    private static NavigableSet<LocalDate> events(List<Episode> episodes) {
        var days = new TreeSet<LocalDate>();
        for (var episode : episodes) {
            for (var placement : episode.placements()) {
                days.add(placement.start());
                days.add(Objects.requireNonNullElse(placement.end(), placement.start()));
            }
        }
        return days;
    }

    private static Map<Sector, NightCounts> count(List<Stay> stays) {
        var firstDay = stays.stream().map(stay -> stay.nights().start()).min(Comparator.naturalOrder());
        var lastChange = stays.stream().map(RemandHistory::lastChange).max(Comparator.naturalOrder());
        var nights = new DateRange(
                firstDay.orElse(NEVER).minusYears(SPARE_YEARS),
                lastChange.orElse(NEVER).plusYears(SPARE_YEARS));
        var counts = new EnumMap<Sector, NightCounts>(Sector.class);
        for (var sector : Sector.values()) {
            var builder = NightCounts.over(nights);
            stays.stream().filter(stay -> stay.sector() == sector).forEach(stay -> builder.add(stay.nights()));
            counts.put(sector, builder.build());
        }
        return counts;
    }

    /** Returns the day after which a stay no longer changes how many children there are. */
    private static LocalDate lastChange(Stay stay) {
        var end = stay.nights().endExclusive();
        return end.isAfter(NEVER) ? stay.nights().start() : end;
    }
}
