package org.bednight.web.publications;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.bednight.authority.AuthorityCode;
import org.bednight.problem.Problem;
import org.bednight.publication.Definition;
import org.bednight.publication.Publications;
import org.bednight.publication.export.Exports;
import org.bednight.publication.style.HouseStyle;
import org.bednight.publication.style.HouseStyles;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.bednight.web.form.FormAnswers;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormView;
import org.bednight.web.form.Receipts;
import org.bednight.web.form.Refusal;
import org.bednight.web.form.StateTag;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Sets the template of an authority's papers, and shows the paper of today in it before it is saved. */
@Path("/authorities/{code}/paper-template")
@Produces(MediaType.TEXT_HTML)
class PaperTemplatePage {

    private final HouseStyles styles;
    private final PublicationHeads heads;
    private final Publications publications;
    private final Exports exports;
    private final StyleEdits edits;
    private final Receipts receipts;

    PaperTemplatePage(
            HouseStyles styles,
            PublicationHeads heads,
            Publications publications,
            Exports exports,
            StyleEdits edits,
            Receipts receipts) {
        this.styles = styles;
        this.heads = heads;
        this.publications = publications;
        this.exports = exports;
        this.edits = edits;
        this.receipts = receipts;
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance template(
                Head head, FormView form, List<String> receipt, @Nullable PaperView paper);

        private Templates() {}
    }

    @Access(role = Role.PUBLISHER, scope = Scope.NAMED)
    @GET
    @Operation(hidden = true)
    public Response show(@RestPath AuthorityCode code, @RestQuery @Nullable String done) {
        var head = heads.of(code);
        var style = styles.get(code);
        var typed = PaperTemplateForm.texts(style.template());
        return page(head, typed, StyleEdits.tag(style), Refusal.NONE, receipts.sentences(done), null);
    }

    @Access(role = Role.PUBLISHER, scope = Scope.NAMED)
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(@RestPath AuthorityCode code, MultivaluedMap<String, String> body) {
        var head = heads.of(code);
        var typed = FormFields.of(body);
        var state = typed.text(StateTag.FIELD);
        var read = PaperTemplateForm.read(typed);
        if (read.value().isEmpty()) {
            return page(head, typed, state, read.refusal(), List.of(), null);
        }
        var style = styles.get(code).withPaper(read.value().get());
        try {
            return typed.text("sample").isEmpty()
                    ? edits.store(code, "paper-template", state, style)
                    : sample(code, head, typed, style);
        } catch (Problem refused) {
            var again = StateTag.after(refused, typed, () -> StyleEdits.tag(styles.get(code)));
            return page(head, again, again.text(StateTag.FIELD), Refusal.of(refused, Set.of()), List.of(), null);
        }
    }

    private Response sample(AuthorityCode code, Head head, FormFields typed, HouseStyle style) {
        var paper = PaperView.of(exports.paper(publications.preview(code, Definition.USUAL, style)));
        var news = List.of("Below is the paper of today in this template: nothing is saved yet.");
        return page(head, typed, typed.text(StateTag.FIELD), Refusal.NONE, news, paper);
    }

    private static Response page(
            Head head,
            FormFields typed,
            String state,
            Refusal refusal,
            List<String> receipt,
            @Nullable PaperView paper) {
        return FormAnswers.page(
                refusal.status(),
                Templates.template(head, PaperTemplateForm.view(head.code(), typed, state, refusal), receipt, paper));
    }
}
