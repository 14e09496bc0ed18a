package org.bednight.projection.range;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bednight.calendar.DateRange;
import org.bednight.forecast.stay.EpisodeHistory;
import org.bednight.forecast.stay.ObservedEpisode;
import org.bednight.ledger.KnownAt;
import org.bednight.remand.episode.Episode;
import org.bednight.remand.episode.Placement;
import org.bednight.remand.episode.RemandHistory;
import org.jspecify.annotations.Nullable;

/**
 * An authority's episodes as the episode model sees them at the close of a day: METHOD §8 and §12.
 *
 * <p>What starts later is not there. An end that is later than the next morning is a known release where it was recorded
 * by the close of the day, and otherwise not there either. A child who sleeps elsewhere at the close has left. Episodes
 * without a night, and those that began after the 18th birthday, do not count.
 */
final class EpisodeRecord {

    private final LocalDate asAt;
    private final LocalDate nextNight;
    private final Instant close;

    private EpisodeRecord(LocalDate asAt) {
        this.asAt = asAt;
        this.nextNight = asAt.plusDays(1);
        this.close = KnownAt.closeOf(asAt).instant();
    }

    /**
     * Returns the episodes known at the close of {@code asAt}.
     *
     * @param recordedFrom the first night of complete records; null: the first day of the first placement; where only totals
     *     of months are known yet, the records have not begun
     * @param recordedTo the last such night; null: no limit is stated
     */
    static EpisodeHistory asAt(
            LocalDate asAt, RemandHistory history, @Nullable LocalDate recordedFrom, @Nullable LocalDate recordedTo) {
        var view = new EpisodeRecord(asAt);
        var first = recordedFrom == null || history.isByMonth(asAt)
                ? history.firstDay().filter(day -> !history.isByMonth(asAt)).orElse(view.nextNight)
                : recordedFrom;
        return new EpisodeHistory(
                first,
                recordedTo,
                history.episodes().stream().flatMap(view::observed).toList());
    }

    /** Lists the episodes that are known at the close of {@code asAt}, in the order of {@link EpisodeHistory#episodes}. */
    static List<Episode> listKnown(LocalDate asAt, RemandHistory history) {
        var view = new EpisodeRecord(asAt);
        return history.episodes().stream()
                .filter(episode -> view.observed(episode).findAny().isPresent())
                .toList();
    }

    private Stream<ObservedEpisode> observed(Episode episode) {
        var slept = episode.placements().stream()
                .filter(placement -> !placement.start().isAfter(asAt))
                .filter(placement -> !placement.nightsBefore(nextNight).isEmpty())
                .toList();
        if (slept.isEmpty() || isGrown(episode, slept.get(0).start())) {
            return Stream.empty();
        }
        var last = slept.get(slept.size() - 1);
        return Stream.of(new ObservedEpisode(
                slept.get(0).start(),
                knownEnd(episode.placements(), last),
                absences(slept),
                SectorOrder.indexOf(slept.get(0).sector()),
                SectorOrder.indexOf(last.sector()),
                episode.chargedBefore(),
                OffenceOrder.indexOf(episode.offenceGroup())));
    }

    private static boolean isGrown(Episode episode, LocalDate firstNight) {
        return episode.chargedBefore() != null && !firstNight.isBefore(episode.chargedBefore());
    }

    private List<DateRange> absences(List<Placement> slept) {
        var absences = new ArrayList<DateRange>();
        for (int i = 1; i < slept.size(); i++) {
            var left = slept.get(i - 1).nightsBefore(nextNight).endExclusive();
            var back = slept.get(i).start();
            if (back.isAfter(left)) {
                absences.add(new DateRange(left, back));
            }
        }
        return absences;
    }

    /** Follows the child from the last placement with a night so far on, as long as the next begins where one ends. */
    private @Nullable LocalDate knownEnd(List<Placement> placements, Placement last) {
        for (int index = placements.indexOf(last); ; index++) {
            var end = placements.get(index).end();
            if (end == null || !known(end, placements.get(index))) {
                return null;
            }
            boolean goesOn = index + 1 < placements.size()
                    && placements.get(index + 1).start().equals(end)
                    && known(end, placements.get(index + 1));
            if (!goesOn) {
                return end;
            }
        }
    }

    private boolean known(LocalDate day, Placement placement) {
        return !day.isAfter(nextNight) || !placement.recordedAt().isAfter(close);
    }
}
