package org.bednight.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.capacity.HeavyWork;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.Entry;
import org.bednight.ledger.ImportReport;
import org.bednight.ledger.Ledger;
import org.bednight.ledger.Reading;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.PublicationId;
import org.bednight.publication.movement.Movement;
import org.bednight.publication.movement.MovementProblems;
import org.bednight.publication.movement.Movements;
import org.bednight.publication.style.HouseStyle;
import org.bednight.publication.style.HouseStyles;
import org.bednight.publication.style.UnprintableSign;
import org.bednight.publication.style.Wording;
import org.bednight.rest.Preconditions;
import org.bednight.rest.RecordProblems;
import org.jspecify.annotations.Nullable;

/** The forecasts that were published. */
@ApplicationScoped
public class Publications {

    private static final String PUBLISH = "publish forecast";

    private final PublicationRepository repository;
    private final Ledger ledger;
    private final Freezer freezer;
    private final PublishedRequests requests;
    private final HouseStyles styles;
    private final Movements movements;
    private final ObjectMapper json;
    private final HeavyWork work;

    Publications(
            PublicationRepository repository,
            Ledger ledger,
            Freezer freezer,
            PublishedRequests requests,
            HouseStyles styles,
            Movements movements,
            ObjectMapper json,
            HeavyWork work) {
        this.repository = repository;
        this.ledger = ledger;
        this.freezer = freezer;
        this.requests = requests;
        this.styles = styles;
        this.movements = movements;
        this.json = json;
        this.work = work;
    }

    /** Publishes a forecast under the next number of its period; of two at once each has its own. */
    public Publication publish(AuthorityCode authority, Definition definition) {
        return publish(authority, definition, Change.of(PUBLISH));
    }

    /**
     * Publishes a forecast as its {@link #preview} showed it.
     *
     * @param seen the data version of the preview
     * @throws org.bednight.ledger.OutdatedChange if another version stands, on which the paper might be another
     */
    public Publication publish(AuthorityCode authority, Definition definition, DataVersion seen) {
        return publish(authority, definition, Change.of(PUBLISH).withRestingOn(seen));
    }

    private Publication publish(AuthorityCode authority, Definition definition, Change change) {
        return work.run(HeavyWork.PAPER, () -> publishOne(authority, definition, change));
    }

    /**
     * What would be published.
     *
     * @param dataVersion the version of the facts that it rests on
     */
    public record Preview(FrozenPublication frozen, long dataVersion) {}

    /** Freezes a forecast as it would be published now, and stores nothing. */
    public Preview preview(AuthorityCode authority, Definition definition) {
        return preview(authority, definition, styles.get(authority));
    }

    /** Freezes a forecast as it would be published now in another house style, and stores nothing. */
    public Preview preview(AuthorityCode authority, Definition definition, HouseStyle style) {
        return work.run(HeavyWork.PAPER, () -> {
            var document = new AtomicReference<byte[]>();
            var change = Change.of(PUBLISH).withAuthority(authority.value()).withRehearsal(true);
            var report = ledger.record(change, entry -> {
                document.set(freeze(authority, definition, style, entry).document);
                return ImportReport.counting(1, 1, 0, 0, 0);
            });
            return new Preview(FrozenPublication.read(Objects.requireNonNull(document.get())), report.dataVersion());
        });
    }

    private Publication publishOne(AuthorityCode authority, Definition definition, Change change) {
        var published = new AtomicReference<PublicationFact>();
        ledger.record(
                change.withAuthority(authority.value()),
                entry -> {
                    var fact = freeze(authority, definition, styles.get(authority), entry);
                    repository.persist(fact);
                    published.set(fact);
                    return ImportReport.counting(1, 1, 0, 0, 0);
                },
                () -> Objects.requireNonNull(published.get()).id);
        return Publication.of(Objects.requireNonNull(published.get()));
    }

    private PublicationFact freeze(AuthorityCode authority, Definition stated, HouseStyle style, Entry entry) {
        UnprintableSign.refuse(json.valueToTree(stated));
        var definition = stated.withModelIfNone(Objects.requireNonNull(style.headlineModel()));
        var request = requests.resolve(authority, definition);
        var year = request.dates().financialYear();
        int period = PublicationId.period(year, request.dates().asAt());
        var id = new PublicationId(authority, year, period, 1 + repository.count(authority, year, period));
        var standing = StandingPublications.of(
                repository.listStanding(authority, year).stream()
                        .map(fact -> FrozenPublication.read(fact.document))
                        .toList(),
                id,
                request.dates().asAt());
        var document = freezer.freeze(id, request, definition, style, standing, entry);
        return new PublicationFact(entry, id, request.dates().asAt(), bytes(document));
    }

    /** Lists an authority's publications, the latest first, those withdrawn too. */
    public List<Publication> list(AuthorityCode authority, @Nullable FinancialYear year) {
        return Reading.of(() -> repository.list(authority).stream()
                        .filter(fact -> year == null || fact.financialYear == year.startYear())
                        .toList())
                .stream()
                .map(Publication::of)
                .toList();
    }

    /** Says whether an authority has published anything, also what is withdrawn. */
    public boolean isOnRecord(AuthorityCode authority) {
        return Reading.of(() -> repository.isOnRecord(authority));
    }

    /**
     * Returns a publication, also one that is withdrawn.
     *
     * @throws org.bednight.problem.Problem if no publication has this name
     */
    public Publication get(PublicationId id) {
        return Publication.of(fact(id));
    }

    /**
     * Returns the bytes that were published.
     *
     * @throws org.bednight.problem.Problem if no publication has this name
     */
    public byte[] bytes(PublicationId id) {
        return fact(id).document;
    }

    /**
     * Returns the name of the latest publication of a year that is not withdrawn; of all years where none is named.
     *
     * @throws org.bednight.problem.Problem if there is none
     */
    public PublicationId latest(AuthorityCode authority, @Nullable FinancialYear year) {
        return Reading.of(() -> repository.listStandingIds(authority, year)).stream()
                .findFirst()
                .map(PublicationId::parse)
                .orElseThrow(() -> PublicationProblems.unknownPublication(
                        authority, year == null ? "no publication" : "no publication for " + year));
    }

    /** Withdraws a publication: it is kept and can be read, but is the latest no more. */
    public Publication withdraw(PublicationId id, String reason) {
        return withdraw(id, reason, Preconditions.NONE);
    }

    Publication withdraw(PublicationId id, String reason, Preconditions preconditions) {
        var change = Change.of("withdraw publication")
                .withAuthority(id.authority().value())
                .withObject(id.toString())
                .withReason(reason);
        ledger.record(change, entry -> {
            var fact = repository
                    .findByIdOptional(id.toString())
                    .orElseThrow(() -> PublicationProblems.unknownPublication(id));
            preconditions.check(Optional.of(fact.tag()), () -> RecordProblems.outdatedRecord("The publication " + id));
            if (fact.withdrawnAt != null) {
                throw PublicationProblems.alreadyWithdrawn(fact);
            }
            fact.withdraw(entry, reason);
            return ImportReport.counting(0, 0, 0, 0, 1);
        });
        return get(id);
    }

    /** Says what moved the variance between two publications of an authority and year. */
    public Movement movement(PublicationId id, @Nullable PublicationId against) {
        var after = FrozenPublication.read(bytes(id));
        var before = against == null
                ? findPrevious(id)
                        .orElseThrow(() -> PublicationProblems.unknownPublication(
                                id.authority(),
                                "no publication for %s as at a day before %s".formatted(id.year(), get(id).asAt())))
                : against;
        if (!before.authority().equals(id.authority())) {
            throw MovementProblems.differentYears(before, id.year());
        }
        var first = requests.resolve(FrozenPublication.read(bytes(before)));
        return movements.between(before, first, requests.resolve(after), new Wording(style(after)));
    }

    /** Finds the publication with which one is compared: the last of its year that stands and is as at an earlier day. */
    public Optional<PublicationId> findPrevious(PublicationId id) {
        var asAt = get(id).asAt();
        return list(id.authority(), id.year()).stream()
                .filter(publication ->
                        publication.withdrawnAt() == null && publication.asAt().isBefore(asAt))
                .findFirst()
                .map(Publication::id);
    }

    Definition definition(FrozenPublication frozen) {
        return read(frozen.definition().json(), Definition.class);
    }

    /** Returns the house style that was frozen with a publication. */
    public HouseStyle style(FrozenPublication frozen) {
        return read(frozen.houseStyle(), HouseStyle.class);
    }

    private <T> T read(byte[] part, Class<T> type) {
        try {
            return json.readValue(part, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    byte[] bytes(FrozenDocument document) {
        try {
            return json.writeValueAsBytes(document);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private PublicationFact fact(PublicationId id) {
        return Reading.of(() -> repository.findByIdOptional(id.toString()))
                .orElseThrow(() -> PublicationProblems.unknownPublication(id));
    }
}
