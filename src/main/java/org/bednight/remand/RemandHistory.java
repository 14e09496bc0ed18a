package org.bednight.remand;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.NightCounts;
import org.bednight.estate.Sector;

/** The remand episodes of one authority, as they are known in one data version, by day of admission. Immutable. */
public final class RemandHistory {

    private final List<Episode> episodes;

    private RemandHistory(List<Episode> episodes) {
        this.episodes = episodes;
    }

    public static RemandHistory of(List<Episode> episodes) {
        return new RemandHistory(episodes.stream()
                .sorted(Comparator.comparing(Episode::start).thenComparing(Episode::reference))
                .toList());
    }

    public List<Episode> episodes() {
        return episodes;
    }

    /** Returns the first day of the first placement. */
    public Optional<LocalDate> firstDay() {
        return episodes.stream().map(Episode::start).findFirst();
    }

    /** Returns the last day, up to that of {@code asAt}, on which a placement started or ended. */
    public Optional<LocalDate> lastEvent(LocalDate asAt) {
        return episodes.stream()
                .flatMap(episode -> episode.placements().stream())
                .flatMap(placement ->
                        Stream.of(placement.start(), Objects.requireNonNullElse(placement.end(), placement.start())))
                .filter(day -> !day.isAfter(asAt))
                .max(Comparator.naturalOrder());
    }

    /** Returns the stays up to the night of {@code asAt} that have a night in {@code nights}, cut to it. */
    public Stream<Stay> staysIn(DateRange nights, LocalDate asAt) {
        return episodes.stream()
                .takeWhile(episode -> episode.start().isBefore(nights.endExclusive()))
                .flatMap(episode -> episode.stays(asAt))
                .map(stay ->
                        new Stay(stay.episode(), stay.placement(), stay.nights().intersect(nights)))
                .filter(stay -> !stay.nights().isEmpty());
    }

    /** Counts the children of each night of {@code nights}, by sector; those after {@code asAt} count as none. */
    public Map<Sector, NightCounts> counts(DateRange nights, LocalDate asAt) {
        var counts = new EnumMap<Sector, NightCounts.Builder>(Sector.class);
        for (var sector : Sector.values()) {
            counts.put(sector, NightCounts.over(nights));
        }
        for (var episode : episodes) {
            for (var placement : episode.placements()) {
                Objects.requireNonNull(counts.get(placement.sector())).add(episode.charged(placement, asAt));
            }
        }
        var built = new EnumMap<Sector, NightCounts>(Sector.class);
        counts.forEach((sector, builder) -> built.put(sector, builder.build()));
        return built;
    }
}
