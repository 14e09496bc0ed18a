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
import java.util.Map;
import org.bednight.publication.Publication;
import org.bednight.publication.Publications;
import org.bednight.publication.frozen.PublicationId;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.bednight.web.form.FormAnswers;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormView;
import org.bednight.web.form.FormView.Field;
import org.bednight.web.form.FormView.Group;
import org.bednight.web.form.Reason;
import org.bednight.web.form.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Withdraws a publication with a reason. */
@Path("/publications/{id}/withdraw")
@Produces(MediaType.TEXT_HTML)
class WithdrawPage {

    private final Publications publications;
    private final PublicationHeads heads;

    WithdrawPage(Publications publications, PublicationHeads heads) {
        this.publications = publications;
        this.heads = heads;
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance withdraw(Head head, FormView form);

        private Templates() {}
    }

    @Access(role = Role.PUBLISHER, scope = Scope.NAMED)
    @GET
    @Operation(hidden = true)
    public Response withdraw(@RestPath PublicationId id) {
        return form(publications.get(id), FormFields.NONE, Refusal.NONE);
    }

    /** A publication that is withdrawn already, as after a double click, is shown with the reason that stands. */
    @Access(role = Role.PUBLISHER, scope = Scope.NAMED)
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response withdraw(@RestPath PublicationId id, MultivaluedMap<String, String> body) {
        var typed = FormFields.of(body);
        try {
            var reason = Reason.parse(typed.text(Reason.FIELD));
            if (publications.get(id).withdrawnAt() == null) {
                publications.withdraw(id, reason);
            }
            return FormAnswers.next("/publications/" + id);
        } catch (IllegalArgumentException withoutReason) {
            return form(publications.get(id), typed, Refusal.ofField(Reason.FIELD, withoutReason));
        }
    }

    private Response form(Publication publication, FormFields typed, Refusal refusal) {
        var address = "/publications/" + publication.id();
        var reason = Field.text(Reason.FIELD, "Reason", "Everybody who opens the publication sees it");
        var form = new FormView(
                "publications",
                "Withdraw " + publication.number(),
                "It stays on record and can be read, but is no longer the latest. This cannot be taken back.",
                address + "/withdraw",
                "Withdraw it",
                false,
                List.of(new Group("", List.of(reason)).filled(typed, refusal)),
                Map.of(),
                refusal.others(),
                List.of(),
                address);
        return FormAnswers.page(refusal.status(), Templates.withdraw(heads.of(publication), form));
    }
}
