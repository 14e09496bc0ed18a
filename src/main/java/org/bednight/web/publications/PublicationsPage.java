package org.bednight.web.publications;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.bednight.authority.AuthorityCode;
import org.bednight.projection.ForecastQuery;
import org.bednight.publication.Publication;
import org.bednight.publication.Publications;
import org.bednight.publication.style.HouseStyles;
import org.bednight.publication.style.Wording;
import org.bednight.publication.style.Years;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.bednight.web.PageWords;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Lists an authority's publications, the latest first. */
@Path("/authorities/{code}/publications")
@Produces(MediaType.TEXT_HTML)
class PublicationsPage {

    private final Publications publications;
    private final PublicationHeads heads;
    private final HouseStyles styles;

    PublicationsPage(Publications publications, PublicationHeads heads, HouseStyles styles) {
        this.publications = publications;
        this.heads = heads;
        this.styles = styles;
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance publications(View view);

        private Templates() {}
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@RestPath AuthorityCode code, @BeanParam ForecastQuery query) {
        var head = heads.of(code, query.stated());
        var wording = new Wording(styles.get(code));
        return Templates.publications(new View(
                head,
                publications.list(code, null).stream()
                        .map(each -> line(each, wording))
                        .toList()));
    }

    private static Line line(Publication publication, Wording wording) {
        var variance = publication.variance();
        return new Line(
                publication.id().toString(),
                publication.number(),
                Years.printed(publication.financialYear()),
                Wording.date(publication.asAt()),
                wording.amount(publication.outturn()),
                variance == null ? "no budget on record" : PageWords.variance(wording, variance),
                "%s by %s".formatted(PageWords.day(publication.publishedAt()), publication.publishedBy()),
                publication.withdrawnReason());
    }

    /** What the page shows. */
    public record View(Head head, List<Line> lines) {

        public View {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A publication.
     *
     * @param withdrawn why it was withdrawn; null where it stands
     */
    public record Line(
            String id,
            String number,
            String year,
            String asAt,
            String outturn,
            String variance,
            String published,
            @Nullable String withdrawn) {}
}
