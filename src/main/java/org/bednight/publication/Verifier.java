package org.bednight.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.bednight.ledger.Entry;
import org.bednight.problem.Problem;
import org.bednight.publication.frozen.Frozen;
import org.bednight.publication.frozen.PublicationId;
import org.bednight.publication.movement.Movement;
import org.bednight.publication.style.Wording;
import org.jspecify.annotations.Nullable;

/** Computes publications again from the facts on record at their data version, and compares. */
@ApplicationScoped
public class Verifier {

    /** Publications made before stays were counted have none of it. */
    private static final String LONG_STAYS = "/longStays";

    private static final List<String> PARTS = List.of(
            "/forecast",
            "/learnedFrom",
            "/activity",
            "/activityYearBefore",
            "/funding",
            "/yearOnYear",
            "/movement",
            "/replaces",
            "/scenarios",
            LONG_STAYS,
            "/provenance/dataDigest");

    private final Publications publications;
    private final PublishedRequests requests;
    private final Freezer freezer;
    private final Software software;

    Verifier(Publications publications, PublishedRequests requests, Freezer freezer, Software software) {
        this.publications = publications;
        this.requests = requests;
        this.freezer = freezer;
        this.software = software;
    }

    /**
     * Verifies a publication.
     *
     * @throws UnknownPublication if no publication has this name
     */
    public Verification verify(PublicationId id) {
        var publication = publications.get(id);
        var document = publications.bytes(id);
        var frozen = Frozen.read(document);
        var differences = new ArrayList<Verification.Difference>();
        String problem = null;
        try {
            differences.addAll(differences(publication, frozen));
        } catch (Problem notComputable) {
            problem = notComputable.getMessage();
        }
        return new Verification(
                id,
                publication.sha256().equals(DataDigest.of(document)),
                problem == null && differences.isEmpty(),
                frozen.number("/provenance/dataVersion"),
                frozen.text("/provenance/software"),
                software.version(),
                differences,
                problem);
    }

    private List<Verification.Difference> differences(Publication publication, Frozen frozen) {
        var entry = new Entry(0, publication.publishedAt(), frozen.text("/provenance/publishedBy"));
        var style = publications.style(frozen);
        var again = freezer.freeze(
                publication.id(),
                requests.resolve(frozen),
                publications.definition(frozen),
                style,
                comparedWith(frozen),
                entry);
        var now = Frozen.read(publications.bytes(inFormOf(frozen, again, new Wording(style))));
        var ofCentres = BeforeCentres.isFormOf(frozen) ? BeforeCentres.of(now) : now;
        var ofStays = BeforeConfirmations.isFormOf(frozen) ? BeforeConfirmations.of(ofCentres) : ofCentres;
        var recomputed = BeforeHeadlines.isFormOf(frozen) ? BeforeHeadlines.of(ofStays) : ofStays;
        return PARTS.stream()
                .filter(part -> !part.equals(LONG_STAYS) || frozen.has(part))
                .flatMap(part ->
                        Verification.differences(
                                part,
                                frozen.at(part).copy(),
                                recomputed.at(part).copy())
                                .stream())
                .toList();
    }

    /** Returns the publications with which a publication says that it was compared. */
    private StandingPublications comparedWith(Frozen frozen) {
        return new StandingPublications(List.of(), find(frozen, "/movement/against"), find(frozen, "/replaces/id"));
    }

    private @Nullable Frozen find(Frozen frozen, String place) {
        return frozen.findText(place)
                .map(id -> Frozen.read(publications.bytes(PublicationId.parse(id))))
                .orElse(null);
    }

    /** Publications that were frozen before the outlook was a step of its own have one step for actuals and outlook. */
    private static FrozenDocument inFormOf(Frozen frozen, FrozenDocument again, Wording wording) {
        var movement = again.movement();
        boolean hasOutlook = frozen.list("/movement/steps").stream()
                .anyMatch(step -> step.text("/cause").equals(Movement.Cause.OUTLOOK.name()));
        return movement == null || hasOutlook ? again : again.withMovement(movement.withOutlookInActuals(wording));
    }
}
