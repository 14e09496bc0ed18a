package org.bednight.web.publications;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.bednight.publication.Publication;
import org.bednight.publication.Publications;
import org.bednight.publication.export.Audience;
import org.bednight.publication.export.ExportForm;
import org.bednight.publication.export.Exports;
import org.bednight.publication.frozen.PublicationId;
import org.bednight.security.Access;
import org.bednight.security.NamesChild;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.bednight.web.PageWords;
import org.bednight.web.form.Receipts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Shows a publication as its paper, for both audiences, with its files. */
@Path("/publications/{id}")
@Produces(MediaType.TEXT_HTML)
class PublicationPage {

    private final Publications publications;
    private final Exports exports;
    private final PublicationHeads heads;
    private final Receipts receipts;

    PublicationPage(Publications publications, Exports exports, PublicationHeads heads, Receipts receipts) {
        this.publications = publications;
        this.exports = exports;
        this.heads = heads;
        this.receipts = receipts;
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance publication(View view);

        private Templates() {}
    }

    @NamesChild
    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Operation(hidden = true)
    public TemplateInstance show(
            @RestPath PublicationId id, @RestQuery @Nullable Audience audience, @RestQuery @Nullable String done) {
        var publication = publications.get(id);
        var shown = audience == null ? Audience.INTERNAL : audience;
        return Templates.publication(new View(
                heads.of(publication),
                id.toString(),
                publication.number(),
                published(publication),
                publication.sha256(),
                publication.withdrawnReason(),
                shown == Audience.PUBLIC,
                receipts.sentences(done),
                Arrays.stream(ExportForm.values()).map(ExportForm::toString).toList(),
                PaperView.of(exports.paper(id, shown))));
    }

    private static String published(Publication publication) {
        return "%s by %s".formatted(PageWords.day(publication.publishedAt()), publication.publishedBy());
    }

    /**
     * What the page shows.
     *
     * @param withdrawn why it was withdrawn; null where it stands
     * @param open whether it is the copy for everybody
     * @param forms of its files
     */
    public record View(
            Head head,
            String id,
            String number,
            String published,
            String digest,
            @Nullable String withdrawn,
            boolean open,
            List<String> receipt,
            List<String> forms,
            PaperView paper) {

        public View {
            receipt = List.copyOf(receipt);
            forms = List.copyOf(forms);
        }

        /** Returns where the figures of the charts of this copy are had as CSV. */
        public String csv() {
            return "/api/v1/publications/%s.csv%s".formatted(id, open ? "?audience=public" : "");
        }
    }
}
