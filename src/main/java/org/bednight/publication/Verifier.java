package org.bednight.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.bednight.exchange.FileDigest;
import org.bednight.ledger.Entry;
import org.bednight.problem.Problem;
import org.bednight.projection.Forecasts;
import org.bednight.publication.frozen.EarlierForms;
import org.bednight.publication.frozen.FrozenMovement;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.FrozenReplacement;
import org.bednight.publication.frozen.PublicationId;
import org.bednight.publication.movement.Movement;
import org.bednight.publication.style.Wording;
import org.bednight.remand.Episodes;

/** Computes publications again from the facts on record at their data version, and compares. */
@ApplicationScoped
public class Verifier {

    private final Publications publications;
    private final PublishedRequests requests;
    private final Freezer freezer;
    private final Episodes episodes;
    private final Software software;

    Verifier(
            Publications publications,
            PublishedRequests requests,
            Freezer freezer,
            Episodes episodes,
            Software software) {
        this.publications = publications;
        this.requests = requests;
        this.freezer = freezer;
        this.episodes = episodes;
        this.software = software;
    }

    /**
     * Verifies a publication.
     *
     * @throws org.bednight.problem.Problem if no publication has this name
     */
    public Verification verify(PublicationId id) {
        var publication = publications.get(id);
        var document = publications.bytes(id);
        var frozen = FrozenPublication.read(document);
        var differences = new ArrayList<Verification.Difference>();
        var notCompared = new ArrayList<String>();
        String problem = null;
        try {
            var request = requests.resolve(frozen);
            var record = ReducedRecord.of(episodes.history(request.authority().code(), request.version()));
            var definition = publications.definition(frozen);
            notCompared.addAll(record.sentences(definition));
            differences.addAll(differences(publication, frozen, definition, request, record));
        } catch (Problem notComputable) {
            problem = notComputable.unlessPassing().getMessage();
        }
        return new Verification(
                id,
                publication.sha256().equals(FileDigest.of(document)),
                problem == null && differences.isEmpty(),
                frozen.provenance().dataVersion(),
                frozen.provenance().software(),
                software.version(),
                differences,
                notCompared,
                problem);
    }

    private List<Verification.Difference> differences(
            Publication publication,
            FrozenPublication document,
            Definition definition,
            Forecasts.Request request,
            ReducedRecord record) {
        var frozen = record.computable(document, definition);
        var entry = new Entry(0, publication.publishedAt(), frozen.provenance().publishedBy());
        var style = publications.style(frozen);
        var again = freezer.freeze(
                publication.id(), request, record.computable(definition), style, comparedWith(frozen), entry);
        var now = FrozenPublication.read(publications.bytes(inFormOf(frozen, again, new Wording(style))));
        var published = frozen.copy();
        var recomputed = EarlierForms.inFormOf(frozen, now).copy();
        var comparable = record.comparable(frozen);
        return frozen.computedPlaces().stream()
                .flatMap(place ->
                        Verification.differences(place.toString(), place.in(published), place.in(recomputed)).stream())
                .filter(difference -> comparable.test(difference.path()))
                .toList();
    }

    /** Returns the publications with which a publication says that it was compared. */
    private StandingPublications comparedWith(FrozenPublication frozen) {
        return new StandingPublications(
                List.of(),
                frozen.findMovement()
                        .map(FrozenMovement::against)
                        .map(this::read)
                        .orElse(null),
                frozen.findReplaces().map(FrozenReplacement::id).map(this::read).orElse(null));
    }

    private FrozenPublication read(PublicationId id) {
        return FrozenPublication.read(publications.bytes(id));
    }

    /** Publications that were frozen before the outlook was a step of its own have one step for actuals and outlook. */
    private static FrozenDocument inFormOf(FrozenPublication frozen, FrozenDocument again, Wording wording) {
        var movement = again.movement();
        boolean hasOutlook = frozen.findMovement().stream()
                .flatMap(known -> known.steps().stream())
                .anyMatch(step -> step.cause().equals(Movement.Cause.OUTLOOK.toString()));
        return movement == null || hasOutlook ? again : again.withMovement(movement.withOutlookInActuals(wording));
    }
}
