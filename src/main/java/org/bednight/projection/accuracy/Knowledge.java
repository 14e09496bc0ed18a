package org.bednight.projection.accuracy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bednight.authority.Authorities;
import org.bednight.authority.Authority;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.London;
import org.bednight.calendar.NightCounts;
import org.bednight.forecast.accuracy.Subject;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.DataVersions;
import org.bednight.ledger.KnownAt;
import org.bednight.ledger.Remembered;
import org.bednight.remand.Episodes;
import org.bednight.remand.episode.RemandHistory;
import org.bednight.security.rows.AcrossAuthorities;
import org.bednight.security.rows.Crossing;
import org.jspecify.annotations.Nullable;

/** Returns what was on record of an authority at the close of a day. */
@ApplicationScoped
class Knowledge {

    private final Authorities authorities;
    private final Episodes episodes;
    private final DataVersions versions;
    private final AcrossAuthorities across;
    private final Remembered<LocalDate, DataVersion> moments = new Remembered<>(1000);

    Knowledge(Authorities authorities, Episodes episodes, DataVersions versions, AcrossAuthorities across) {
        this.authorities = authorities;
        this.episodes = episodes;
        this.versions = versions;
        this.across = across;
    }

    /** Returns the last month that was over when {@code version} was recorded, or when it was looked for. */
    static YearMonth lastMonth(DataVersion version) {
        return YearMonth.from(version.knownAt().atZone(London.ZONE)).minusMonths(1);
    }

    /**
     * Finds the episodes of an authority as they were on record at the close of {@code asAt}; empty where there were none
     * yet, or they were stated to end before.
     */
    Optional<RemandHistory> find(AuthorityCode code, LocalDate asAt, DataVersion version) {
        var close = KnownAt.closeOf(asAt);
        if (!close.instant().isBefore(version.knownAt())) {
            return Optional.empty();
        }
        var then = moments.get(asAt, version, date -> versions.at(close));
        return authorities
                .find(code, then)
                .filter(authority -> authority.recordedTo() == null
                        || !authority.recordedTo().isBefore(asAt))
                .map(authority -> episodes.history(code, then))
                .filter(history -> history.firstNight().isPresent());
    }

    /** Finds the same of any authority, to learn from all of them; also in threads in which nobody asks. */
    Optional<RemandHistory> findForPool(AuthorityCode code, LocalDate asAt, DataVersion version) {
        return across.read(Crossing.POOL, () -> find(code, asAt, version));
    }

    /** Returns the episodes of each authority that has any, as they are known in {@code version}. */
    Map<AuthorityCode, RemandHistory> histories(DataVersion version) {
        return episodes.histories(version);
    }

    /** Says whether some of an authority's nights are known by the totals of their months. */
    boolean hasMonths(Authority authority, DataVersion version) {
        return episodes.history(authority.code(), version).hasMonths();
    }

    /** Returns an authority's nights by sector over its record; empty where nothing is on record. */
    Optional<Subject> subject(Authority authority, DataVersion version) {
        var history = episodes.history(authority.code(), version);
        var from = recordedFrom(authority, history);
        var last = recordedTo(authority, version);
        if (from == null || from.isAfter(last)) {
            return Optional.empty();
        }
        var nights = DateRange.ofNights(from, last);
        return Optional.of(
                new Subject(authority.code().value(), sectors(history, nights), asKnown(authority, nights, version)));
    }

    /** Returns the last night that counts: the earlier of the record's stated end and the last month's. */
    static LocalDate recordedTo(Authority authority, DataVersion version) {
        return Stream.of(authority.recordedTo(), lastMonth(version).atEndOfMonth())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    static @Nullable LocalDate recordedFrom(Authority authority, RemandHistory history) {
        return history.firstRecorded(authority.recordedFrom());
    }

    /** A record that was then as it is now is one view more of the same nights, so that a long memory costs little. */
    private Map<YearMonth, List<NightCounts>> asKnown(Authority authority, DateRange nights, DataVersion version) {
        var now = episodes.history(authority.code(), version);
        var known = new TreeMap<YearMonth, List<NightCounts>>();
        nights.months().forEach(month -> find(authority.code(), month.atEndOfMonth(), version)
                .ifPresent(history -> {
                    var upTo = nights.until(month.plusMonths(1).atDay(1));
                    var then = sectors(history, upTo);
                    var cut = sectors(now, upTo);
                    known.put(month, then.equals(cut) ? cut : then);
                }));
        return known;
    }

    private static List<NightCounts> sectors(RemandHistory history, DateRange nights) {
        if (nights.isEmpty()) {
            return List.of();
        }
        return List.copyOf(history.counts(nights).values());
    }
}
