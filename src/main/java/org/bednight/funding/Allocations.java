package org.bednight.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bednight.authority.Authorities;
import org.bednight.authority.AuthorityCode;
import org.bednight.authority.UnknownAuthority;
import org.bednight.exchange.ExchangeFile;
import org.bednight.exchange.Headings;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.Entry;
import org.bednight.ledger.ImportReport;
import org.bednight.ledger.Ledger;
import org.bednight.ledger.Reading;
import org.bednight.ledger.Remembered;

/** The allocations on record. */
@ApplicationScoped
public class Allocations {

    /** The columns of a file to be imported. */
    public static final Headings HEADINGS = AllocationFile.HEADINGS;

    private final AllocationRepository repository;
    private final Authorities authorities;
    private final Ledger ledger;
    private final Remembered<AuthorityCode, List<Allocation>> remembered =
            Remembered.within(0.02, allocations -> 300L * allocations.size());

    Allocations(AllocationRepository repository, Authorities authorities, Ledger ledger) {
        this.repository = repository;
        this.authorities = authorities;
        this.ledger = ledger;
    }

    /** Lists all allocations to an authority that were known in {@code version}, of all years and days. */
    public List<Allocation> list(AuthorityCode authority, DataVersion version) {
        return remembered.get(
                authority,
                version,
                code -> Reading.of(() -> repository.listKnown(code, version).stream()
                        .map(AllocationFact::allocation)
                        .toList()));
    }

    /** Adds the allocations of a file of any authorities, and replaces those of the same key that differ. */
    public ImportReport importFile(ExchangeFile file, Change change) {
        var stated = AllocationFile.read(file);
        return ledger.record(change.withSourceDigest(file.sha256()), entry -> {
            stated.refuseAuthoritiesBut(authorities.listForChange().keySet(), "the code of an authority on record");
            return record(stated.list(), entry).withMoreWarnings(file.warnings());
        });
    }

    /** Does the same with a file that has only the one authority. */
    public ImportReport importFile(AuthorityCode authority, ExchangeFile file, Change change) {
        var stated = AllocationFile.read(file);
        stated.refuseAuthoritiesBut(Set.of(authority), "%s, as in the address".formatted(authority));
        return ledger.record(change.withAuthority(authority.value()).withSourceDigest(file.sha256()), entry -> {
            refuseUnknown(authority);
            return record(stated.list(), entry).withMoreWarnings(file.warnings());
        });
    }

    /** Adds one allocation, or replaces that of the same key. */
    public ImportReport put(Allocation allocation, Change change) {
        return ledger.record(change.withAuthority(allocation.authority().value()), entry -> {
            refuseUnknown(allocation.authority());
            return record(List.of(allocation), entry);
        });
    }

    /** Retires an allocation, so that it no longer counts from now on. */
    ImportReport retire(Allocation.Key key, Change change) {
        return ledger.record(change.withAuthority(key.authority().value()), entry -> {
            var fact = current(Set.of(key.authority())).get(key);
            if (fact == null) {
                throw new UnknownAllocation(key);
            }
            fact.supersede(entry);
            return ImportReport.counting(0, 0, 0, 0, 1);
        });
    }

    private void refuseUnknown(AuthorityCode authority) {
        if (!authorities.listForChange().containsKey(authority)) {
            throw new UnknownAuthority(authority);
        }
    }

    private ImportReport record(List<Allocation> allocations, Entry entry) {
        var current = current(allocations.stream().map(Allocation::authority).collect(Collectors.toSet()));
        int changed = 0;
        int unchanged = 0;
        for (var allocation : allocations) {
            var before = current.get(allocation.key());
            if (before != null && before.allocation().equals(allocation)) {
                unchanged++;
            } else if (before != null) {
                before.supersede(entry);
                changed++;
            }
        }
        repository.flush();
        repository.persist(allocations.stream()
                .filter(allocation -> {
                    var before = current.get(allocation.key());
                    return before == null || !before.allocation().equals(allocation);
                })
                .map(allocation -> new AllocationFact(entry, allocation)));
        return ImportReport.counting(
                allocations.size(), allocations.size() - changed - unchanged, changed, unchanged, 0);
    }

    private Map<Allocation.Key, AllocationFact> current(Set<AuthorityCode> codes) {
        return repository.listCurrent(codes).stream()
                .collect(Collectors.toMap(fact -> fact.allocation().key(), Function.identity()));
    }
}
