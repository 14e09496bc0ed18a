package org.bednight.extract.mapping.saved;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bednight.authority.Authorities;
import org.bednight.authority.Authority;
import org.bednight.authority.AuthorityCode;
import org.bednight.authority.AuthorityProblems;
import org.bednight.extract.mapping.Mapping;
import org.bednight.extract.mapping.MappingCheck;
import org.bednight.extract.mapping.MappingName;
import org.bednight.extract.mapping.ReferenceKey;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.Entry;
import org.bednight.ledger.ImportReport;
import org.bednight.ledger.Ledger;
import org.bednight.ledger.Reading;
import org.bednight.rest.Preconditions;
import org.jspecify.annotations.Nullable;

/** The mappings that authorities have saved by name, and those that come with the service. */
@ApplicationScoped
public class SavedMappings {

    public static final String SAVE = "save mapping";
    public static final String RETIRE = "retire mapping";

    private final MappingRepository repository;
    private final KeyRepository keys;
    private final ShippedMappings shipped;
    private final Authorities authorities;
    private final Ledger ledger;
    private final ObjectMapper json;
    private final SecureRandom random = new SecureRandom();

    SavedMappings(
            MappingRepository repository,
            KeyRepository keys,
            ShippedMappings shipped,
            Authorities authorities,
            Ledger ledger,
            ObjectMapper json) {
        this.repository = repository;
        this.keys = keys;
        this.shipped = shipped;
        this.authorities = authorities;
        this.ledger = ledger;
        this.json = json;
    }

    /** Lists the mappings of an authority that stand, by name, and after them those that come with the service. */
    public List<SavedMapping> list(AuthorityCode authority) {
        var own = views(() -> repository.listCurrent(authority));
        return Stream.concat(own.stream(), shipped.list().stream().filter(each -> own.stream()
                        .noneMatch(other -> other.name().equals(each.name()))))
                .toList();
    }

    /** Lists the mappings that stand of all authorities whose data the caller sees, by authority and name. */
    public Map<AuthorityCode, List<SavedMapping>> listSeen(DataVersion version) {
        var saved = new TreeMap<AuthorityCode, List<SavedMapping>>();
        var seen = authorities.listSeen(version).stream().map(Authority::code).collect(Collectors.toSet());
        for (var fact : Reading.of(repository::listCurrent)) {
            var authority = AuthorityCode.parse(fact.authority);
            if (seen.contains(authority)) {
                saved.computeIfAbsent(authority, code -> new ArrayList<>()).add(view(fact));
            }
        }
        return saved;
    }

    /** Lists the mappings that come with the service. */
    public List<SavedMapping> listShipped() {
        return shipped.list();
    }

    /**
     * Lists all versions of a mapping, the latest first, those retired too, and last the one that comes with the service.
     *
     * @throws org.bednight.problem.Problem if nothing has the name
     */
    public List<SavedMapping> listVersions(AuthorityCode authority, MappingName name) {
        var versions = Stream.concat(
                        views(() -> repository.listVersions(authority, name)).stream(), shipped.find(name).stream())
                .toList();
        if (versions.isEmpty()) {
            throw MappingProblems.unknownMapping(authority, name);
        }
        return versions;
    }

    /**
     * Returns a version of a mapping, the one that stands where none is stated.
     *
     * @throws org.bednight.problem.Problem if there is no such name or version, or no version stands
     */
    public SavedMapping get(AuthorityCode authority, MappingName name, @Nullable Integer version) {
        return listVersions(authority, name).stream()
                .filter(each -> version == null ? each.replacedAt() == null : each.version() == version)
                .findFirst()
                .orElseThrow(() -> MappingProblems.unknownMapping(
                        authority,
                        name,
                        version == null
                                ? "The mapping '%s' of %s is retired.".formatted(name, authority)
                                : "The mapping '%s' of %s has no version %d.".formatted(name, authority, version)));
    }

    /** Finds the mapping that an authority has saved under a name and that stands; none where it comes with the service. */
    public Optional<SavedMapping> find(AuthorityCode authority, MappingName name) {
        return Reading.of(() -> repository.findCurrent(authority, name)).map(this::view);
    }

    /**
     * Saves a mapping as a further version, unless the one that stands says the same. Where it names children by a keyed
     * hash and the authority has no key yet, one is made.
     *
     * @param key from a backup, for an authority that has none; null for a new one
     * @throws org.bednight.problem.Problem if the mapping is not complete
     * @throws org.bednight.problem.Problem if another version stands than {@code preconditions} state
     * @throws org.bednight.problem.Problem if the authority has another key
     */
    public SavedMapping put(
            AuthorityCode authority,
            MappingName name,
            Mapping mapping,
            @Nullable ReferenceKey key,
            Preconditions preconditions) {
        MappingCheck.check(mapping);
        var saved = new AtomicReference<SavedMapping>();
        ledger.record(Change.of(SAVE).withAuthority(authority.value()), entry -> {
            var before = findForChange(authority, name, preconditions);
            var newKey = keyFor(mapping, authority, key, entry);
            if (newKey == null
                    && before.isPresent()
                    && view(before.get()).mapping().equals(mapping)) {
                saved.set(view(before.get()));
                return ImportReport.counting(1, 0, 0, 1, 0);
            }
            saved.set(view(save(entry, authority, name, mapping)).withNewKey(newKey));
            return before.isPresent() ? ImportReport.counting(1, 0, 1, 0, 0) : ImportReport.counting(1, 1, 0, 0, 0);
        });
        return Objects.requireNonNull(saved.get());
    }

    private MappingFact save(Entry entry, AuthorityCode authority, MappingName name, Mapping mapping) {
        var earlier = repository.listVersions(authority, name);
        earlier.stream().filter(fact -> fact.supersededAt() == null).forEach(fact -> fact.supersede(entry));
        repository.flush();
        int number = earlier.isEmpty() ? 1 : earlier.get(0).number + 1;
        var fact = new MappingFact(entry, authority, name, number, written(mapping));
        repository.persist(fact);
        return fact;
    }

    /** Makes the authority's key where the mapping needs one that is not there; returns it as a text for its one showing. */
    private @Nullable String keyFor(
            Mapping mapping, AuthorityCode authority, @Nullable ReferenceKey stated, Entry entry) {
        var onRecord = keys.find(authority);
        if (onRecord.isPresent()) {
            if (stated != null && !onRecord.get().key().equals(stated)) {
                throw MappingProblems.otherKey(authority);
            }
            return null;
        }
        if (stated == null && mapping.identifying().isEmpty()) {
            return null;
        }
        var key = stated == null ? newKey() : stated;
        keys.persist(new KeyFact(entry, authority, key));
        return key.hex();
    }

    private ReferenceKey newKey() {
        var bytes = new byte[ReferenceKey.BYTES];
        random.nextBytes(bytes);
        return ReferenceKey.of(bytes);
    }

    /**
     * Returns the key by which a mapping names children; null where it has a column of references.
     *
     * @throws org.bednight.problem.Problem if the authority has none
     */
    public @Nullable ReferenceKey key(AuthorityCode authority, Mapping mapping) {
        if (mapping.identifying().isEmpty()) {
            return null;
        }
        return Reading.of(() -> keys.find(authority).map(KeyFact::key))
                .orElseThrow(() -> MappingProblems.missingKey(authority));
    }

    /** Retires a mapping: it is listed no more, and can still be read by its versions. */
    public ImportReport retire(AuthorityCode authority, MappingName name, String reason, Preconditions preconditions) {
        var change = Change.of(RETIRE).withAuthority(authority.value()).withReason(reason);
        return ledger.record(change, entry -> {
            var fact = findForChange(authority, name, preconditions)
                    .orElseThrow(() -> MappingProblems.unknownMapping(authority, name));
            fact.retire(entry, reason);
            return ImportReport.counting(0, 0, 0, 0, 1);
        });
    }

    /** Finds the version that stands, within a change; refuses if it is not the one on which the change rests. */
    private Optional<MappingFact> findForChange(
            AuthorityCode authority, MappingName name, Preconditions preconditions) {
        if (!authorities.listForChange().containsKey(authority)) {
            throw AuthorityProblems.unknownAuthority(authority);
        }
        var current = repository.findCurrent(authority, name);
        preconditions.check(
                current.map(fact -> view(fact).tag()), () -> MappingProblems.outdatedMapping(authority, name));
        return current;
    }

    private List<SavedMapping> views(Callable<List<MappingFact>> query) {
        return Reading.of(query).stream().map(this::view).toList();
    }

    private SavedMapping view(MappingFact fact) {
        try {
            return new SavedMapping(
                    new MappingName(fact.name),
                    fact.number,
                    false,
                    null,
                    json.readValue(fact.document, Mapping.class),
                    fact.recordedAt(),
                    fact.recordedBy(),
                    fact.supersededAt(),
                    fact.retiredReason,
                    null);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String written(Mapping mapping) {
        try {
            return json.writeValueAsString(mapping);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
