package org.bednight.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bednight.authority.Authorities;
import org.bednight.authority.AuthorityCode;
import org.bednight.authority.AuthorityProblems;
import org.bednight.exchange.ExchangeFile;
import org.bednight.exchange.Headings;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.Differences;
import org.bednight.ledger.Entry;
import org.bednight.ledger.ImportReport;
import org.bednight.ledger.Ledger;
import org.bednight.ledger.Reading;
import org.bednight.ledger.Remembered;
import org.bednight.ledger.Tagged;
import org.bednight.problem.Echo;
import org.bednight.problem.Problem;
import org.bednight.rest.Preconditions;
import org.bednight.rest.RecordProblems;
import org.bednight.security.rows.RowView;

/** The allocations on record. */
@ApplicationScoped
public class Allocations {

    /** The columns of a file to be imported. */
    public static final Headings HEADINGS = AllocationFile.HEADINGS;

    private final AllocationRepository repository;
    private final Authorities authorities;
    private final Ledger ledger;
    private final Remembered<AuthorityCode, List<Allocation>> remembered;

    Allocations(AllocationRepository repository, Authorities authorities, Ledger ledger, RowView rows) {
        this.repository = repository;
        this.authorities = authorities;
        this.ledger = ledger;
        this.remembered =
                Remembered.within(0.02, allocations -> 300L * allocations.size(), code -> rows.sees(code.value()));
    }

    /** Lists all allocations to an authority that were known in {@code version}, of all years and days. */
    public List<Allocation> list(AuthorityCode authority, DataVersion version) {
        return remembered.get(
                authority,
                version,
                code -> Reading.of(() -> spelledAlike(repository.listKnown(code, version).stream()
                        .map(AllocationFact::allocation)
                        .toList())));
    }

    /** Counts the allocations to all authorities that the caller sees that were known in {@code version}. */
    public int count(DataVersion version) {
        return Reading.of(() -> repository.countKnown(version));
    }

    /** Adds the allocations of a file of any authorities, and replaces those of the same key that differ. */
    public ImportReport importFile(ExchangeFile file, Change change) {
        var stated = AllocationFile.read(file);
        return ledger.record(change(change, stated, file), entry -> {
            stated.refuseAuthoritiesBut(authorities.listForChange().keySet(), "the code of an authority on record");
            return record(stated.list(), entry).withMoreWarnings(file.warnings());
        });
    }

    /** Does the same with a file that has only the one authority. */
    public ImportReport importFile(AuthorityCode authority, ExchangeFile file, Change change) {
        var stated = AllocationFile.read(file);
        stated.refuseAuthoritiesBut(Set.of(authority), "%s, as in the address".formatted(authority));
        return ledger.record(change(change.withAuthority(authority.value()), stated, file), entry -> {
            refuseUnknown(authority);
            return record(stated.list(), entry).withMoreWarnings(file.warnings());
        });
    }

    /** Says of which authority and of which year the allocations are; a funder is a name that somebody typed. */
    private static Change change(Change change, AllocationFile stated, ExchangeFile file) {
        return change.withAuthorityOf(
                        stated.list().stream().map(each -> each.authority().value()))
                .withObjectOf(stated.list().stream().map(each -> each.year().toString()))
                .withSourceDigest(file.sha256());
    }

    /**
     * Returns one allocation with its entity tag.
     *
     * @param funder as the request spells the name
     * @throws org.bednight.problem.Problem if it was not on record in {@code version}
     */
    Tagged<Allocation> get(Allocation.Key key, String funder, DataVersion version) {
        return latest(Reading.of(() -> repository.listKnown(key.authority(), version)).stream()
                        .filter(fact -> fact.allocation().key().equals(key))
                        .toList())
                .map(fact -> new Tagged<>(fact.allocation(), fact.tag()))
                .orElseThrow(() -> FundingProblems.unknownAllocation(key, funder));
    }

    /** Adds one allocation, or changes the one on record; the report says what changed. */
    ImportReport put(AllocationSubmission submission, Change change, Preconditions preconditions) {
        var authority = submission.authority();
        var year = submission.year().toString();
        return ledger.record(change.withAuthority(authority.value()).withObject(year), entry -> {
            refuseUnknown(authority);
            var key = submission.key(listCurrent(Set.of(authority)));
            var fact = latest(current(Set.of(authority)).getOrDefault(key, List.of()));
            preconditions.check(fact.map(AllocationFact::tag), () -> outdated(submission.funder(), key));
            var before = fact.map(AllocationFact::allocation);
            var allocation = submission.over(before);
            return record(List.of(allocation), entry).withChanges(Differences.between(before, allocation));
        });
    }

    /**
     * Retires an allocation, so that it no longer counts from now on.
     *
     * @param funder as the request spells the name
     */
    public ImportReport retire(Allocation.Key key, String funder, Change change, Preconditions preconditions) {
        var year = key.year().toString();
        return ledger.record(change.withAuthority(key.authority().value()).withObject(year), entry -> {
            var facts = current(Set.of(key.authority())).getOrDefault(key, List.of());
            preconditions.check(latest(facts).map(AllocationFact::tag), () -> outdated(funder, key));
            if (facts.isEmpty()) {
                throw FundingProblems.unknownAllocation(key, funder);
            }
            facts.forEach(fact -> fact.supersede(entry));
            return ImportReport.counting(0, 0, 0, 0, facts.size());
        });
    }

    private static Problem outdated(String funder, Allocation.Key key) {
        return RecordProblems.outdatedRecord(
                "The allocation to %s from '%s' for %s".formatted(key.authority(), Echo.of(funder), key.year()));
    }

    /** Of several facts of a key, the one recorded last counts. */
    private static Optional<AllocationFact> latest(List<AllocationFact> facts) {
        return facts.stream().max(Comparator.comparing(AllocationFact::recordedIn));
    }

    private void refuseUnknown(AuthorityCode authority) {
        if (!authorities.listForChange().containsKey(authority)) {
            throw AuthorityProblems.unknownAuthority(authority);
        }
    }

    private ImportReport record(List<Allocation> allocations, Entry entry) {
        var codes = allocations.stream().map(Allocation::authority).collect(Collectors.toSet());
        var current = current(codes);
        var before = listCurrent(codes);
        var differing = allocations.stream()
                .filter(allocation -> !isOnRecord(allocation, current))
                .toList();
        int changed = 0;
        for (var allocation : differing) {
            var replaced = current.getOrDefault(allocation.key(), List.of());
            replaced.forEach(fact -> fact.supersede(entry));
            changed += replaced.isEmpty() ? 0 : 1;
        }
        repository.flush();
        repository.persist(differing.stream().map(allocation -> new AllocationFact(entry, allocation)));
        repository.flush();
        var review = new AllocationReview(before, listCurrent(codes), allocations);
        return ImportReport.counting(
                        allocations.size(),
                        differing.size() - changed,
                        changed,
                        allocations.size() - differing.size(),
                        0)
                .withBudgets(review.budgets())
                .withWarnings(review.warnings());
    }

    /** An allocation is on record as it is if its key has one fact, which is equal, spelling included. */
    private static boolean isOnRecord(Allocation allocation, Map<Allocation.Key, List<AllocationFact>> current) {
        return current.getOrDefault(allocation.key(), List.of()).stream()
                .map(AllocationFact::allocation)
                .toList()
                .equals(List.of(allocation));
    }

    private List<Allocation> listCurrent(Set<AuthorityCode> codes) {
        return repository.listCurrent(codes).stream()
                .map(AllocationFact::allocation)
                .toList();
    }

    /** Returns the facts that count; a key has several where they were recorded before spellings were compared. */
    private Map<Allocation.Key, List<AllocationFact>> current(Set<AuthorityCode> codes) {
        return repository.listCurrent(codes).stream()
                .collect(Collectors.groupingBy(fact -> fact.allocation().key()));
    }

    /** Gives each funder the spelling that was recorded last. */
    private static List<Allocation> spelledAlike(List<Allocation> inOrderOfRecording) {
        var spellings = new HashMap<String, String>();
        inOrderOfRecording.forEach(each -> spellings.put(each.funderKey(), each.funder()));
        return inOrderOfRecording.stream()
                .map(each -> each.withFunder(spellings.getOrDefault(each.funderKey(), each.funder())))
                .toList();
    }
}
