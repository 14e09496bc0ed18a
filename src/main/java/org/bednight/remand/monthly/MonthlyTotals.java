package org.bednight.remand.monthly;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bednight.authority.Authorities;
import org.bednight.authority.Authority;
import org.bednight.authority.AuthorityCode;
import org.bednight.authority.AuthorityProblems;
import org.bednight.calendar.London;
import org.bednight.exchange.ExchangeFile;
import org.bednight.exchange.Headings;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.Differences;
import org.bednight.ledger.Entry;
import org.bednight.ledger.FactChanges;
import org.bednight.ledger.ImportReport;
import org.bednight.ledger.Ledger;
import org.bednight.ledger.Reading;
import org.bednight.ledger.Remembered;
import org.bednight.ledger.Tagged;
import org.bednight.rest.InvalidRecord;
import org.bednight.rest.PartialBody;
import org.bednight.rest.Preconditions;
import org.bednight.rest.RecordProblems;
import org.bednight.security.rows.AcrossAuthorities;
import org.bednight.security.rows.Crossing;
import org.bednight.security.rows.RowView;
import org.jspecify.annotations.Nullable;

/** The monthly totals on record. One is known by its authority, month and sector. */
@ApplicationScoped
public class MonthlyTotals {

    /** The columns of a file to be imported. */
    public static final Headings HEADINGS = MonthlyTotalFile.HEADINGS;

    private final MonthlyTotalRepository repository;
    private final RecordedEpisodes episodes;
    private final Authorities authorities;
    private final Ledger ledger;
    private final Clock clock;
    private final FactChanges<AuthorityCode> changes;

    /** Each for the version in which it last changed, so that versions that follow on one another share it. */
    private final Remembered<AuthorityCode, MonthlyRecord> held;

    private final AcrossAuthorities across;
    private final RowView rows;

    MonthlyTotals(
            MonthlyTotalRepository repository,
            RecordedEpisodes episodes,
            Authorities authorities,
            Ledger ledger,
            Clock clock,
            AcrossAuthorities across,
            RowView rows) {
        this.repository = repository;
        this.episodes = episodes;
        this.authorities = authorities;
        this.ledger = ledger;
        this.clock = clock;
        this.across = across;
        this.rows = rows;
        this.changes = new FactChanges<>(
                (after, upTo) -> across.read(Crossing.POOL, () -> repository.listChanges(after, upTo)));
        this.held = Remembered.within(0.05, MonthlyRecord::bytes, code -> rows.sees(code.value()));
    }

    /** Returns the totals of an authority that were known in {@code version}. */
    public MonthlyRecord record(AuthorityCode authority, DataVersion version) {
        return changes.findLast(authority, version)
                .map(changed -> held.get(
                        authority, changed, code -> read(Set.of(code), version).getOrDefault(code, MonthlyRecord.NONE)))
                .orElse(MonthlyRecord.NONE);
    }

    /** Returns the totals of each authority that had any in {@code version}; those that are not held are read at once. */
    public Map<AuthorityCode, MonthlyRecord> records(DataVersion version) {
        return across.read(Crossing.POOL, () -> readAll(version));
    }

    private Map<AuthorityCode, MonthlyRecord> readAll(DataVersion version) {
        var changed = changes.last(version);
        var records = new TreeMap<AuthorityCode, MonthlyRecord>();
        changed.forEach(
                (authority, last) -> held.find(authority, last).ifPresent(record -> records.put(authority, record)));
        var missing = new TreeSet<>(changed.keySet());
        missing.removeAll(records.keySet());
        if (!missing.isEmpty()) {
            var found = read(missing, version);
            missing.forEach(authority -> records.put(
                    authority,
                    held.get(
                            authority,
                            Objects.requireNonNull(changed.get(authority)),
                            code -> found.getOrDefault(code, MonthlyRecord.NONE))));
        }
        records.values().removeIf(MonthlyRecord::isEmpty);
        return records;
    }

    /** Says whether any authority that the caller sees had a total in {@code version}. */
    public boolean isAnyKnown(DataVersion version) {
        return changes.last(version).keySet().stream()
                .filter(authority -> rows.sees(authority.value()))
                .anyMatch(authority -> !record(authority, version).isEmpty());
    }

    private Map<AuthorityCode, MonthlyRecord> read(Set<AuthorityCode> authorities, DataVersion version) {
        return Reading.of(() -> byAuthority(repository.listKnown(authorities, version)));
    }

    private static Map<AuthorityCode, MonthlyRecord> byAuthority(List<MonthlyTotalFact> facts) {
        return facts.stream()
                .map(MonthlyTotalFact::total)
                .collect(Collectors.groupingBy(
                        MonthlyTotal::authority,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), MonthlyRecord::of)));
    }

    /** Adds the totals of a file of any authorities, and replaces those of the same key that differ. */
    public ImportReport importFile(ExchangeFile file, Change change) {
        var stated = MonthlyTotalFile.read(file, London.today(clock));
        return ledger.record(change(change, stated, file), entry -> {
            stated.refuseAuthoritiesBut(
                    authorities.listForChange().keySet(),
                    "the code of an authority on record: add it at /api/v1/authorities first");
            return record(stated.list(), entry).withMoreWarnings(file.warnings());
        });
    }

    /** Does the same with a file that has only the one authority. */
    public ImportReport importFile(AuthorityCode authority, ExchangeFile file, Change change) {
        var stated = MonthlyTotalFile.read(file, London.today(clock));
        stated.refuseAuthoritiesBut(Set.of(authority), "%s, as in the address".formatted(authority));
        return ledger.record(change(change.withAuthority(authority.value()), stated, file), entry -> {
            refuseUnknown(authority);
            return record(stated.list(), entry).withMoreWarnings(file.warnings());
        });
    }

    private static Change change(Change change, MonthlyTotalFile stated, ExchangeFile file) {
        return change.withAuthorityOf(
                        stated.list().stream().map(each -> each.authority().value()))
                .withObjectOf(stated.list().stream().map(each -> each.key().name()))
                .withSourceDigest(file.sha256());
    }

    private static Change change(Change change, MonthlyTotal.Key key) {
        return change.withAuthority(key.authority().value()).withObject(key.name());
    }

    /**
     * Returns one total with its entity tag.
     *
     * @throws Problem if it was not on record in {@code version}
     */
    Tagged<MonthlyTotal> get(MonthlyTotal.Key key, DataVersion version) {
        return Reading.of(() -> repository.listKnown(Set.of(key.authority()), version)).stream()
                .filter(fact -> fact.total().key().equals(key))
                .findFirst()
                .map(fact -> new Tagged<>(fact.total(), fact.tag()))
                .orElseThrow(() -> MonthlyTotalProblems.unknownTotal(key));
    }

    /** Adds one total, or changes the one on record; the report says what changed. */
    ImportReport put(
            MonthlyTotal.Key key,
            PartialBody<MonthlyTotalDetails> details,
            Change change,
            Preconditions preconditions) {
        InvalidRecord.unlessValid(() -> MonthlyTotalFile.over(key.month(), London.today(clock)));
        return ledger.record(change(change, key), entry -> {
            refuseUnknown(key.authority());
            var fact = findForChange(key, preconditions);
            var before = fact.map(MonthlyTotalFact::total);
            var total = details.over(before.map(MonthlyTotalDetails::of)).total(key);
            return record(List.of(total), entry).withChanges(Differences.between(before, total));
        });
    }

    private Optional<MonthlyTotalFact> findForChange(MonthlyTotal.Key key, Preconditions preconditions) {
        var fact = repository.listCurrent(Set.of(key.authority())).stream()
                .filter(each -> each.total().key().equals(key))
                .findFirst();
        preconditions.check(
                fact.map(MonthlyTotalFact::tag),
                () -> RecordProblems.outdatedRecord(
                        "The total of %s of %s for %s".formatted(key.authority(), key.sector(), key.month())));
        return fact;
    }

    /** Retires a total, so that it no longer counts from now on; what was known before still contains it. */
    public ImportReport retire(MonthlyTotal.Key key, Change change, Preconditions preconditions) {
        return ledger.record(change(change, key), entry -> {
            refuseUnknown(key.authority());
            findForChange(key, preconditions)
                    .orElseThrow(() -> MonthlyTotalProblems.unknownTotal(key))
                    .supersede(entry);
            return ImportReport.counting(0, 0, 0, 0, 1);
        });
    }

    private void refuseUnknown(AuthorityCode authority) {
        if (!authorities.listForChange().containsKey(authority)) {
            throw AuthorityProblems.unknownAuthority(authority);
        }
    }

    /** One authority after the other, so that the memory that it takes is that of one. */
    private ImportReport record(List<MonthlyTotal> totals, Entry entry) {
        var known = authorities.listForChange();
        var byAuthority = totals.stream()
                .collect(Collectors.groupingBy(MonthlyTotal::authority, TreeMap::new, Collectors.toList()));
        var warnings = new ArrayList<String>();
        int added = 0;
        int changed = 0;
        int moved = 0;
        for (var stated : byAuthority.entrySet()) {
            var own = recordOne(stated.getKey(), stated.getValue(), entry);
            added += own.added();
            changed += own.changed();
            own.record().findMissing(stated.getKey().value()).ifPresent(warnings::add);
            warnings.addAll(episodes.listDifferences(stated.getKey(), own.record(), entry));
            moved += extendRecords(known.get(stated.getKey()), own.record(), entry, warnings);
            repository.flush();
            repository.getEntityManager().clear();
        }
        return ImportReport.counting(totals.size(), added, changed, totals.size() - added - changed, 0)
                .withRecordedToSet(moved)
                .withWarnings(warnings);
    }

    /** What was done to the totals of one authority, and what they are now. */
    private record Recorded(int added, int changed, MonthlyRecord record) {}

    private Recorded recordOne(AuthorityCode authority, List<MonthlyTotal> totals, Entry entry) {
        var current = repository.listCurrent(Set.of(authority)).stream()
                .collect(Collectors.toMap(fact -> fact.total().key(), Function.identity()));
        int added = 0;
        int changed = 0;
        var facts = new ArrayList<MonthlyTotalFact>();
        for (var total : totals) {
            var before = current.get(total.key());
            if (before != null && before.total().equals(total)) {
                continue;
            }
            if (before == null) {
                added++;
            } else {
                before.supersede(entry);
                changed++;
            }
            facts.add(new MonthlyTotalFact(entry, total));
        }
        repository.flush();
        repository.persist(facts);
        repository.flush();
        var recorded = byAuthority(repository.listCurrent(Set.of(authority)));
        return new Recorded(added, changed, recorded.getOrDefault(authority, MonthlyRecord.NONE));
    }

    /** Moves the end of the records of an authority without episodes on. */
    private int extendRecords(@Nullable Authority authority, MonthlyRecord record, Entry entry, List<String> warnings) {
        var end = record.nights().last();
        if (authority == null || !endsEarlier(authority, end) || episodes.hasAny(authority.code(), entry)) {
            return 0;
        }
        int moved = authorities.recordTo(end, authority.code(), entry).changed();
        warnings.add("The records of %s now end with the night of %s, as its monthly totals do."
                .formatted(authority.code(), end));
        return moved;
    }

    private static boolean endsEarlier(Authority authority, LocalDate end) {
        boolean begins = authority.recordedFrom() == null || !end.isBefore(authority.recordedFrom());
        return begins
                && (authority.recordedTo() == null || authority.recordedTo().isBefore(end));
    }
}
