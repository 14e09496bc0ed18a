package org.bednight.authority;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bednight.calendar.London;
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
import org.bednight.rest.Preconditions;
import org.bednight.rest.RecordProblems;
import org.bednight.security.CurrentUser;
import org.jspecify.annotations.Nullable;

/** The local authorities on record. */
@ApplicationScoped
public class Authorities {

    /** The columns of a file to be imported. */
    public static final Headings HEADINGS = AuthorityFile.HEADINGS;

    private static final String ALL = "all";
    private static final String UNKNOWN_SUCCESSOR = "the code of an authority on record or in this file";
    private static final String CIRCLE =
            "a successor that does not lead back to this authority by the successors of others";
    private static final String END_TOO_LATE =
            "yesterday, %s, or an earlier day, here or on record, since its night must be over";

    private final AuthorityRepository repository;
    private final Ledger ledger;
    private final Clock clock;
    private final CurrentUser user;
    private final Remembered<String, Map<AuthorityCode, Authority>> remembered =
            Remembered.within(0.02, authorities -> 500L * authorities.size());

    Authorities(AuthorityRepository repository, Ledger ledger, Clock clock, CurrentUser user) {
        this.repository = repository;
        this.ledger = ledger;
        this.clock = clock;
        this.user = user;
    }

    /**
     * Returns an authority.
     *
     * @throws org.bednight.problem.Problem if it was not on record in {@code version}
     */
    public Authority get(AuthorityCode code, DataVersion version) {
        return find(code, version).orElseThrow(() -> AuthorityProblems.unknownAuthority(code));
    }

    /** Returns the entity tag of an authority as it was known in {@code version}. */
    String tag(AuthorityCode code, DataVersion version) {
        return Reading.of(() -> repository.findKnown(code, version))
                .map(AuthorityFact::tag)
                .orElseThrow(() -> AuthorityProblems.unknownAuthority(code));
    }

    public Optional<Authority> find(AuthorityCode code, DataVersion version) {
        return Optional.ofNullable(known(version).get(code));
    }

    /**
     * Returns an authority that a body names rather than an address.
     *
     * @throws org.bednight.problem.Problem if there is none whose data the caller sees
     */
    public Authority getSeen(AuthorityCode code, DataVersion version) {
        return find(code, version)
                .filter(authority -> user.sees(authority.code().value()))
                .orElseThrow(() -> AuthorityProblems.unknownAuthority(code));
    }

    /** Lists those of the authorities known in {@code version} whose data the caller sees, by code. */
    public List<Authority> listSeen(DataVersion version) {
        return list(version).stream()
                .filter(authority -> user.sees(authority.code().value()))
                .toList();
    }

    /** Lists all authorities known in {@code version}, by code: for what is learned from all, not for answers that name them. */
    public List<Authority> list(DataVersion version) {
        return List.copyOf(known(version).values());
    }

    /**
     * Adds the authorities of a file, and changes those on record that differ. Where a cell is empty or its column is
     * absent, what is on record stands.
     */
    public ImportReport importFile(ExchangeFile file, Change change) {
        var authorities = AuthorityFile.read(file);
        var codes = authorities.list().stream().map(each -> each.code().value());
        return ledger.record(change.withAuthorityOf(codes).withSourceDigest(file.sha256()), entry -> {
            var completed = authorities.completedFrom(listForChange());
            authorities.refuse(listUnknownSuccessors(completed), "successor", UNKNOWN_SUCCESSOR);
            authorities.refuse(listSucceedingThemselves(completed), "successor", CIRCLE);
            refuseEndTooLate(authorities, completed);
            return record(completed, entry).withMoreWarnings(file.warnings());
        });
    }

    /**
     * Adds the one authority that a form states, or replaces the one on record: an empty cell empties what is on record. The
     * report says what changed.
     *
     * @throws org.bednight.exchange.FaultyFile with all faults of the row
     */
    public ImportReport putTyped(ExchangeFile row, Change change) {
        var authority = AuthorityFile.read(row).list().get(0);
        return put(authority.code(), before -> authority, change, Preconditions.NONE);
    }

    /**
     * Adds one authority, or changes the one on record; the report says what changed.
     *
     * @param statement the authority as it should be recorded, made from the one on record when the change is applied
     */
    ImportReport put(
            AuthorityCode code,
            Function<Optional<Authority>, Authority> statement,
            Change change,
            Preconditions preconditions) {
        return ledger.record(change.withAuthority(code.value()), entry -> {
            var fact = Optional.ofNullable(current().get(code));
            preconditions.check(fact.map(AuthorityFact::tag), () -> RecordProblems.outdatedRecord("Authority " + code));
            var before = fact.map(AuthorityFact::authority);
            var authority = statement.apply(before);
            if (!listUnknownSuccessors(List.of(authority)).isEmpty()) {
                throw AuthorityProblems.unknownSuccessor(authority);
            }
            if (!listSucceedingThemselves(List.of(authority)).isEmpty()) {
                throw AuthorityProblems.successorsInCircle(authority);
            }
            refuseEndTooLate(authority);
            return record(List.of(authority), entry).withChanges(Differences.between(before, authority));
        });
    }

    /**
     * Within a change of an authority's other facts: states that its records are complete up to {@code night}. The
     * report warns if that is earlier than before.
     */
    public ImportReport recordTo(LocalDate night, AuthorityCode code, Entry entry) {
        var current = current().get(code);
        if (current == null) {
            throw AuthorityProblems.unknownAuthority(code);
        }
        var from = current.authority().recordedFrom();
        if (from != null && night.isBefore(from)) {
            throw AuthorityProblems.recordsEndBeforeStart(code, from, night);
        }
        var authority = current.authority().withRecordedTo(night);
        refuseEndTooLate(authority);
        return record(List.of(authority), entry);
    }

    /** Returns those of the authorities whose data the caller sees, as the change that is being made finds them. */
    public Map<AuthorityCode, Authority> listForChange() {
        return current().values().stream()
                .map(AuthorityFact::authority)
                .filter(authority -> user.sees(authority.code().value()))
                .collect(Collectors.toMap(Authority::code, Function.identity()));
    }

    private void refuseEndTooLate(Authority authority) {
        var today = London.today(clock);
        if (authority.recordedTo() != null && authority.recordsEndTooLate(today)) {
            throw AuthorityProblems.recordsEndInFuture(authority.code(), authority.recordedTo(), today);
        }
    }

    private void refuseEndTooLate(AuthorityFile file, List<Authority> authorities) {
        var today = London.today(clock);
        var tooLate = authorities.stream()
                .filter(authority -> authority.recordsEndTooLate(today))
                .toList();
        file.refuse(tooLate, "recorded_to", END_TOO_LATE.formatted(today.minusDays(1)));
    }

    private List<Authority> listUnknownSuccessors(List<Authority> authorities) {
        var codes = new HashSet<>(current().keySet());
        authorities.forEach(authority -> codes.add(authority.code()));
        return authorities.stream()
                .filter(authority -> authority.successor() != null && !codes.contains(authority.successor()))
                .toList();
    }

    private List<Authority> listSucceedingThemselves(List<Authority> authorities) {
        var successors = new HashMap<AuthorityCode, @Nullable AuthorityCode>();
        current().forEach((code, fact) -> successors.put(code, fact.authority().successor()));
        authorities.forEach(authority -> successors.put(authority.code(), authority.successor()));
        return authorities.stream()
                .filter(authority -> succeedsItself(authority.code(), successors))
                .toList();
    }

    private static boolean succeedsItself(AuthorityCode code, Map<AuthorityCode, @Nullable AuthorityCode> successors) {
        var passed = new HashSet<AuthorityCode>();
        var next = successors.get(code);
        while (next != null && passed.add(next)) {
            next = successors.get(next);
        }
        return passed.contains(code);
    }

    private ImportReport record(List<Authority> authorities, Entry entry) {
        var current = current();
        var warnings = new ArrayList<>(listEarlierEnds(authorities, current));
        warnings.addAll(listNearFamilies(authorities, current));
        int added = 0;
        int changed = 0;
        for (var authority : authorities) {
            var before = current.get(authority.code());
            if (before == null) {
                added++;
            } else if (before.authority().equals(authority)) {
                continue;
            } else {
                before.supersede(entry);
                changed++;
            }
            repository.flush();
            repository.persist(new AuthorityFact(entry, authority));
        }
        return ImportReport.counting(authorities.size(), added, changed, authorities.size() - added - changed, 0)
                .withWarnings(warnings);
    }

    private static List<String> listEarlierEnds(
            List<Authority> authorities, Map<AuthorityCode, AuthorityFact> onRecord) {
        return authorities.stream()
                .flatMap(authority -> Optional.ofNullable(onRecord.get(authority.code()))
                        .flatMap(before -> authority.warningOfEarlierEnd(before.authority()))
                        .stream())
                .toList();
    }

    private static List<String> listNearFamilies(
            List<Authority> authorities, Map<AuthorityCode, AuthorityFact> onRecord) {
        var all = new HashMap<AuthorityCode, Authority>();
        onRecord.forEach((code, fact) -> all.put(code, fact.authority()));
        authorities.forEach(authority -> all.put(authority.code(), authority));
        return authorities.stream()
                .flatMap(stated -> all.values().stream()
                        .filter(stated::hasFamilyNear)
                        .map(other -> Stream.of(String.valueOf(stated.family()), String.valueOf(other.family()))
                                .sorted()
                                .collect(Collectors.joining("' and '"))))
                .distinct()
                .sorted()
                .map(
                        "The families '%s' differ only in case, blanks or signs, and are two: write them alike if they are one."
                                ::formatted)
                .toList();
    }

    private Map<AuthorityCode, AuthorityFact> current() {
        return repository.listCurrent().stream()
                .collect(Collectors.toMap(fact -> new AuthorityCode(fact.code), Function.identity()));
    }

    private Map<AuthorityCode, Authority> known(DataVersion version) {
        return remembered.get(
                ALL,
                version,
                all -> Reading.of(() -> {
                    var known = new LinkedHashMap<AuthorityCode, Authority>();
                    for (var fact : repository.listKnown(version)) {
                        known.put(new AuthorityCode(fact.code), fact.authority());
                    }
                    return known;
                }));
    }
}
