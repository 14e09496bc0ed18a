package org.bednight.web.publications;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.bednight.language.Counted;
import org.bednight.publication.Publication;
import org.bednight.publication.Publications;
import org.bednight.publication.Verification;
import org.bednight.publication.Verifier;
import org.bednight.publication.disclosure.Rule;
import org.bednight.publication.disclosure.Withheld;
import org.bednight.publication.export.Exports;
import org.bednight.publication.frozen.PublicationId;
import org.bednight.publication.movement.Movement;
import org.bednight.publication.style.HouseStyles;
import org.bednight.publication.style.Wording;
import org.bednight.publication.style.Years;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.bednight.web.ForecastView.Row;
import org.bednight.web.ForecastView.Table;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Compares a publication with another, verifies it, and lists what its public copy withholds. */
@Path("/publications/{id}")
@Produces(MediaType.TEXT_HTML)
class PublicationChecksPage {

    private final Publications publications;
    private final Verifier verifier;
    private final Exports exports;
    private final HouseStyles styles;
    private final PublicationHeads heads;

    PublicationChecksPage(
            Publications publications, Verifier verifier, Exports exports, HouseStyles styles, PublicationHeads heads) {
        this.publications = publications;
        this.verifier = verifier;
        this.exports = exports;
        this.styles = styles;
        this.heads = heads;
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance check(View view);

        private Templates() {}
    }

    /**
     * What the page shows.
     *
     * @param headline what was found, in a sentence
     */
    public record View(
            Head head,
            String id,
            String number,
            String title,
            String headline,
            List<String> sentences,
            List<Table> tables) {

        public View {
            sentences = List.copyOf(sentences);
            tables = List.copyOf(tables);
        }
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("movement")
    @Operation(hidden = true)
    public TemplateInstance movement(@RestPath PublicationId id, @RestQuery @Nullable PublicationId against) {
        var publication = publications.get(id);
        if (against == null && publications.findPrevious(id).isEmpty()) {
            return view(
                    publication,
                    "What moved",
                    "There is nothing before it: no other publication of %s that stands is as at an earlier day."
                            .formatted(Years.printed(id.year())),
                    List.of(),
                    List.of());
        }
        var movement = publications.movement(id, against);
        var wording = new Wording(styles.get(id.authority()));
        return view(
                publication,
                "What moved since " + movement.againstNumber(),
                movement.sentence(),
                List.of(),
                List.of(steps(movement, wording)));
    }

    private static Table steps(Movement movement, Wording wording) {
        return new Table(
                "From one variance to the other",
                List.of("Cause", "Amount"),
                movement.steps().stream()
                        .map(step -> new Row(
                                step.words(),
                                List.of(wording.amount(step.amount().pounds()))))
                        .toList(),
                new Row("Change", List.of(wording.amount(movement.change().pounds()))));
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("verify")
    @Operation(hidden = true)
    public TemplateInstance verify(@RestPath PublicationId id) {
        var found = verifier.verify(id);
        var sentences = new ArrayList<String>();
        sentences.add(
                found.intact()
                        ? "The frozen bytes have the digest under which they were published."
                        : "The frozen bytes do not have the digest under which they were published: they were changed in the database.");
        sentences.add("Published by %s, computed again by %s from data version %d."
                .formatted(found.publishedBySoftware(), found.software(), found.dataVersion()));
        sentences.addAll(found.notCompared());
        if (found.problem() != null) {
            sentences.add(found.problem());
        }
        return view(
                publications.get(id),
                "Verification",
                found.intact() && found.same()
                        ? "Every figure comes out again, to the penny"
                        : "Not everything comes out as it was published",
                sentences,
                found.differences().isEmpty() ? List.of() : List.of(differences(found)));
    }

    private static Table differences(Verification found) {
        return new Table(
                "What differs",
                3,
                List.of("Place", "Published", "Computed now"),
                found.differences().stream()
                        .map(each -> new Row(each.path(), List.of(each.published(), each.recomputed())))
                        .toList(),
                null);
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("disclosure")
    @Operation(hidden = true)
    public TemplateInstance disclosure(@RestPath PublicationId id) {
        var places = exports.withheld(id).stream()
                .collect(groupingBy(Withheld::rule, LinkedHashMap::new, mapping(Withheld::path, toList())));
        return view(
                publications.get(id),
                "What the public copy withholds",
                places.isEmpty()
                        ? "The public copy withholds nothing."
                        : "What would give back a small number of children is withheld or rounded.",
                places.isEmpty()
                        ? List.of()
                        : List.of("For programs, each place by itself: /api/v1/publications/%s/disclosure."
                                .formatted(id)),
                places.entrySet().stream()
                        .map(each -> places(each.getKey(), each.getValue()))
                        .toList());
    }

    private static Table places(Rule rule, List<String> places) {
        var numbers = places.stream().collect(groupingBy(PublicationChecksPage::place, LinkedHashMap::new, counting()));
        return new Table(
                rule.reason(),
                List.of("Part of the publication", "Figures or texts in it"),
                numbers.entrySet().stream()
                        .map(each ->
                                new Row(each.getKey(), List.of(each.getValue().toString())))
                        .toList(),
                null);
    }

    /** Returns {@code Forecast, periods, sectors, bed nights} for {@code /forecast/periods/3/sectors/1/bedNights}. */
    private static String place(String path) {
        var words = path.replaceAll("/[\\d.]+(?=/|$)", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .substring(1)
                .replace("/", ", ")
                .toLowerCase(Locale.ROOT);
        return Counted.capital(words);
    }

    private TemplateInstance view(
            Publication publication, String title, String headline, List<String> sentences, List<Table> tables) {
        return Templates.check(new View(
                heads.of(publication),
                publication.id().toString(),
                publication.number(),
                title,
                headline,
                sentences,
                tables));
    }
}
