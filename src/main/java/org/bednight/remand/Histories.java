package org.bednight.remand;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bednight.authority.Authorities;
import org.bednight.authority.Authority;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.Entry;
import org.bednight.ledger.FactChanges;
import org.bednight.ledger.Reading;
import org.bednight.ledger.Remembered;
import org.bednight.remand.episode.Episode;
import org.bednight.remand.episode.RemandHistory;
import org.bednight.remand.monthly.MonthlyRecord;
import org.bednight.remand.monthly.MonthlyTotals;
import org.bednight.security.rows.AcrossAuthorities;
import org.bednight.security.rows.Crossing;
import org.bednight.security.rows.RowView;

/**
 * The histories of authorities, held in memory. One is held for the version in which it last changed, so that an import for
 * one authority leaves those of all others as they are: versions that follow on one another share them.
 */
@ApplicationScoped
class Histories {

    private final PlacementRepository repository;
    private final FactChanges<AuthorityCode> changes;
    private final MonthlyTotals totals;
    private final EpisodesBesideMonths beside;
    private final Authorities authorities;
    private final AcrossAuthorities across;
    private final Remembered<AuthorityCode, RemandHistory> held;
    private final Remembered<AuthorityCode, RemandHistory> joined;

    Histories(
            PlacementRepository repository,
            MonthlyTotals totals,
            EpisodesBesideMonths beside,
            Authorities authorities,
            AcrossAuthorities across,
            RowView rows) {
        this.repository = repository;
        this.across = across;
        this.changes = new FactChanges<>(
                (after, upTo) -> across.read(Crossing.POOL, () -> repository.listChanges(after, upTo)));
        this.held = Remembered.within(0.45, RemandHistory::bytes, code -> rows.sees(code.value()));
        this.joined = Remembered.within(0.05, RemandHistory::bytes, code -> rows.sees(code.value()));
        this.totals = totals;
        this.beside = beside;
        this.authorities = authorities;
    }

    /** Returns the episodes of an authority that were known in {@code version}. */
    RemandHistory get(AuthorityCode authority, DataVersion version) {
        var ofEpisodes = get(
                authority,
                version,
                Remembered.mark(),
                code -> Reading.of(() -> RemandHistory.of(repository.listKnown(code, version))));
        return withMonths(authority, ofEpisodes, totals.record(authority, version), version);
    }

    /** Says whether any authority that the caller sees had a monthly total in {@code version}. */
    boolean hasMonths(DataVersion version) {
        return totals.isAnyKnown(version);
    }

    /** Lists, in a sentence each, the months whose totals on record are not the nights of the episodes after a change. */
    List<String> listMonthDifferences(AuthorityCode authority, Entry entry) {
        var before = new DataVersion(entry.version() - 1, entry.recordedAt());
        return beside.listDifferences(authority, totals.record(authority, before), entry);
    }

    private RemandHistory withMonths(
            AuthorityCode authority, RemandHistory ofEpisodes, MonthlyRecord months, DataVersion version) {
        return months.isEmpty()
                ? ofEpisodes
                : joined.get(
                        authority,
                        version,
                        code -> ofEpisodes.withMonths(
                                months,
                                authorities
                                        .find(code, version)
                                        .map(Authority::recordedFrom)
                                        .orElse(null)));
    }

    /** Returns the same of each authority that has any episode or monthly total; those that are not held are read at once. */
    Map<AuthorityCode, RemandHistory> list(DataVersion version) {
        return across.read(Crossing.POOL, () -> listAll(version));
    }

    private Map<AuthorityCode, RemandHistory> listAll(DataVersion version) {
        var changed = changes.last(version);
        var histories = new HashMap<AuthorityCode, RemandHistory>();
        changed.forEach((authority, last) ->
                held.find(authority, last).ifPresent(history -> histories.put(authority, history)));
        long mark = Remembered.mark();
        var missing = new TreeSet<>(changed.keySet());
        missing.removeAll(histories.keySet());
        if (!missing.isEmpty()) {
            Reading.of(() -> repository.listKnown(missing, version)).stream()
                    .collect(Collectors.groupingBy(Episode::authority))
                    .forEach((authority, own) ->
                            histories.put(authority, get(authority, version, mark, code -> RemandHistory.of(own))));
        }
        totals.records(version)
                .forEach((authority, months) -> histories.compute(
                        authority,
                        (code, found) ->
                                withMonths(code, found == null ? RemandHistory.NONE : found, months, version)));
        histories.values().removeIf(history -> history.episodes().isEmpty() && !history.hasMonths());
        return histories;
    }

    private RemandHistory get(
            AuthorityCode authority, DataVersion version, long mark, Function<AuthorityCode, RemandHistory> load) {
        return changes.findLast(authority, version)
                .map(changed -> held.get(authority, changed, mark, load))
                .orElse(RemandHistory.NONE);
    }
}
