package org.bednight.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.ledger.Change;
import org.bednight.ledger.Entry;
import org.bednight.ledger.ImportReport;
import org.bednight.ledger.Ledger;
import org.bednight.problem.Problem;
import org.bednight.publication.frozen.Frozen;
import org.bednight.publication.frozen.PublicationId;
import org.bednight.publication.movement.DifferentYears;
import org.bednight.publication.movement.Movement;
import org.bednight.publication.movement.Movements;
import org.bednight.publication.style.HouseStyle;
import org.bednight.publication.style.HouseStyles;
import org.bednight.publication.style.Wording;
import org.jspecify.annotations.Nullable;

/** The forecasts that were published. */
@ApplicationScoped
public class Publications {

    private final PublicationRepository repository;
    private final Ledger ledger;
    private final Freezer freezer;
    private final HouseStyles styles;
    private final Movements movements;
    private final Software software;
    private final ObjectMapper json;

    Publications(
            PublicationRepository repository,
            Ledger ledger,
            Freezer freezer,
            HouseStyles styles,
            Movements movements,
            Software software,
            ObjectMapper json) {
        this.repository = repository;
        this.ledger = ledger;
        this.freezer = freezer;
        this.styles = styles;
        this.movements = movements;
        this.software = software;
        this.json = json;
    }

    /** Publishes a forecast under the next number of its period; of two at once each has its own. */
    public Publication publish(AuthorityCode authority, Definition definition) {
        var published = new AtomicReference<PublicationFact>();
        ledger.record(Change.of("publish forecast").withAuthority(authority.value()), entry -> {
            var fact = freeze(authority, definition, entry);
            repository.persist(fact);
            published.set(fact);
            return ImportReport.counting(1, 1, 0, 0, 0);
        });
        return Publication.of(Objects.requireNonNull(published.get()));
    }

    private PublicationFact freeze(AuthorityCode authority, Definition definition, Entry entry) {
        var request = freezer.resolve(authority, definition);
        var year = request.dates().financialYear();
        int period = PublicationId.period(year, request.dates().asAt());
        var id = new PublicationId(authority, year, period, 1 + repository.count(authority, year, period));
        var earlier = repository.listStanding(authority, year).stream()
                .map(fact -> Frozen.read(fact.document))
                .toList();
        var document = freezer.freeze(id, request, definition, styles.get(authority), earlier, entry);
        return new PublicationFact(entry, id, bytes(document));
    }

    /** Lists an authority's publications, the latest first, those withdrawn too. */
    public List<Publication> list(AuthorityCode authority, @Nullable FinancialYear year) {
        return read(() -> repository.list(authority).stream()
                        .filter(fact -> year == null || fact.financialYear == year.startYear())
                        .toList())
                .stream()
                .map(Publication::of)
                .toList();
    }

    /** Says whether an authority has published anything, also what is withdrawn. */
    public boolean isOnRecord(AuthorityCode authority) {
        return read(() -> repository.isOnRecord(authority));
    }

    /**
     * Returns a publication, also one that is withdrawn.
     *
     * @throws UnknownPublication if there is none of this name
     */
    public Publication get(PublicationId id) {
        return Publication.of(fact(id));
    }

    /**
     * Returns the bytes that were published.
     *
     * @throws UnknownPublication if there is none of this name
     */
    public byte[] bytes(PublicationId id) {
        return fact(id).document;
    }

    /**
     * Returns the name of the latest publication of a year that is not withdrawn; of all years where none is named.
     *
     * @throws UnknownPublication if there is none
     */
    public PublicationId latest(AuthorityCode authority, @Nullable FinancialYear year) {
        return read(() -> repository.listStandingIds(authority, year)).stream()
                .findFirst()
                .map(PublicationId::parse)
                .orElseThrow(() -> new UnknownPublication(
                        authority, year == null ? "no publication" : "no publication for " + year));
    }

    /** Withdraws a publication: it is kept and can be read, but is the latest no more. */
    Publication withdraw(PublicationId id, String reason) {
        var change = Change.of("withdraw publication")
                .withAuthority(id.authority().value())
                .withReason(reason);
        ledger.record(change, entry -> {
            var fact = repository.findByIdOptional(id.toString()).orElseThrow(() -> new UnknownPublication(id));
            if (fact.withdrawnAt != null) {
                throw new AlreadyWithdrawn(fact);
            }
            fact.withdraw(entry, reason);
            return ImportReport.counting(0, 0, 0, 0, 1);
        });
        return get(id);
    }

    /** Says what moved the variance between two publications of an authority and year. */
    Movement movement(PublicationId id, @Nullable PublicationId against) {
        var after = Frozen.read(bytes(id));
        var before = against == null ? previous(id) : against;
        if (!before.authority().equals(id.authority())) {
            throw new DifferentYears(before, id.year());
        }
        var first = freezer.resolve(Frozen.read(bytes(before)));
        return movements.between(before, first, freezer.resolve(after), new Wording(style(after)));
    }

    private PublicationId previous(PublicationId id) {
        var published = get(id).publishedAt();
        return list(id.authority(), id.year()).stream()
                .filter(publication -> publication.withdrawnAt() == null
                        && publication.publishedAt().isBefore(published))
                .findFirst()
                .map(Publication::id)
                .orElseThrow(() -> new UnknownPublication(id.authority(), "no publication before " + id.number()));
    }

    /** Computes a publication again from the facts on record at its data version, and compares. */
    Verification verify(PublicationId id) {
        var fact = fact(id);
        var frozen = Frozen.read(fact.document);
        var differences = new ArrayList<Verification.Difference>();
        String problem = null;
        try {
            differences.addAll(differences(id, frozen));
        } catch (Problem notComputable) {
            problem = notComputable.getMessage();
        }
        return new Verification(
                id,
                fact.sha256.equals(DataDigest.of(fact.document)),
                problem == null && differences.isEmpty(),
                frozen.number("/provenance/dataVersion"),
                frozen.text("/provenance/software"),
                software.version(),
                differences,
                problem);
    }

    private List<Verification.Difference> differences(PublicationId id, Frozen frozen) {
        var entry = new Entry(0, fact(id).publishedAt, frozen.text("/provenance/publishedBy"));
        var before = frozen.has("/movement")
                ? List.of(Frozen.read(bytes(PublicationId.parse(frozen.text("/movement/against")))))
                : List.<Frozen>of();
        var again = freezer.freeze(id, freezer.resolve(frozen), definition(frozen), style(frozen), before, entry);
        var recomputed = Frozen.read(bytes(again));
        var differences = new ArrayList<Verification.Difference>();
        for (var part : List.of(
                "/forecast",
                "/learnedFrom",
                "/activity",
                "/activityYearBefore",
                "/funding",
                "/yearOnYear",
                "/movement",
                "/scenarios")) {
            differences.addAll(Verification.differences(
                    part, frozen.at(part).copy(), recomputed.at(part).copy()));
        }
        differences.addAll(Verification.differences(
                "/provenance/dataDigest",
                frozen.at("/provenance/dataDigest").copy(),
                recomputed.at("/provenance/dataDigest").copy()));
        return differences;
    }

    private Definition definition(Frozen frozen) {
        return read(frozen.at("/definition"), Definition.class);
    }

    /** Returns the house style that was frozen with a publication. */
    public HouseStyle style(Frozen frozen) {
        return read(frozen.at("/houseStyle"), HouseStyle.class);
    }

    private <T> T read(Frozen part, Class<T> type) {
        try {
            return json.readValue(part.bytes(), type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private byte[] bytes(FrozenDocument document) {
        try {
            return json.writeValueAsBytes(document);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private PublicationFact fact(PublicationId id) {
        return read(() -> repository.findByIdOptional(id.toString())).orElseThrow(() -> new UnknownPublication(id));
    }

    private static <T> T read(Callable<T> query) {
        return QuarkusTransaction.requiringNew().call(query);
    }
}
