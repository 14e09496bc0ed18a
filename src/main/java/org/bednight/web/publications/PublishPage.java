package org.bednight.web.publications;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.OutdatedChange;
import org.bednight.problem.Problem;
import org.bednight.projection.ForecastQuery;
import org.bednight.publication.Publications;
import org.bednight.publication.export.Exports;
import org.bednight.publication.style.HouseStyles;
import org.bednight.publication.style.Wording;
import org.bednight.scenario.saved.SavedScenarios;
import org.bednight.security.Access;
import org.bednight.security.NamesChild;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.bednight.web.form.FormAnswers;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormView;
import org.bednight.web.form.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Publishes a forecast: defines it, shows the paper, and freezes it. */
@Path("/authorities/{code}/publish")
@Produces(MediaType.TEXT_HTML)
class PublishPage {

    private final Drafts drafts;
    private final Publications publications;
    private final Exports exports;
    private final PublicationHeads heads;
    private final HouseStyles styles;
    private final SavedScenarios scenarios;

    PublishPage(
            Drafts drafts,
            Publications publications,
            Exports exports,
            PublicationHeads heads,
            HouseStyles styles,
            SavedScenarios scenarios) {
        this.drafts = drafts;
        this.publications = publications;
        this.exports = exports;
        this.heads = heads;
        this.styles = styles;
        this.scenarios = scenarios;
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance define(Head head, FormView form);

        static native TemplateInstance preview(Head head, Preview view);

        private Templates() {}
    }

    /**
     * What the preview shows.
     *
     * @param outdated whether facts were recorded since it was shown for the first time
     */
    public record Preview(PaperView paper, String key, long version, boolean outdated) {}

    @NamesChild
    @Access(role = Role.PUBLISHER, scope = Scope.NAMED)
    @GET
    @Operation(hidden = true)
    public Response define(@RestPath AuthorityCode code, @BeanParam ForecastQuery query) {
        return defined(code, new FormFields(query.stated()), Refusal.NONE);
    }

    @NamesChild
    @Access(role = Role.PUBLISHER, scope = Scope.NAMED)
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(@RestPath AuthorityCode code, MultivaluedMap<String, String> body) {
        var typed = FormFields.of(body);
        var form = form(code);
        var read = form.read(typed);
        if (read.value().isEmpty()) {
            return defined(code, typed, read.refusal());
        }
        try {
            var definition = read.value().get();
            publications.preview(code, definition);
            var key = drafts.hold(new Draft(code, definition, typed, null));
            return FormAnswers.next("/authorities/%s/publish/%s".formatted(code, key));
        } catch (Problem refused) {
            return defined(code, typed, Refusal.of(refused, form.names(typed)));
        }
    }

    @NamesChild
    @Access(role = Role.PUBLISHER, scope = Scope.NAMED)
    @GET
    @Path("{key}")
    @Operation(hidden = true)
    public Response preview(@RestPath AuthorityCode code, @RestPath String key) {
        var draft = drafts.get(code, key);
        return draft.published() == null
                ? previewed(code, key, draft, 200)
                : FormAnswers.next("/publications/" + draft.published());
    }

    /** Shows the form again with what was typed before the preview. */
    @NamesChild
    @Access(role = Role.PUBLISHER, scope = Scope.NAMED)
    @GET
    @Path("{key}/change")
    @Operation(hidden = true)
    public Response change(@RestPath AuthorityCode code, @RestPath String key) {
        return defined(code, drafts.get(code, key).typed(), Refusal.NONE);
    }

    @NamesChild
    @Access(role = Role.PUBLISHER, scope = Scope.NAMED)
    @POST
    @Path("{key}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response publish(@RestPath AuthorityCode code, @RestPath String key, MultivaluedMap<String, String> body) {
        try {
            return FormAnswers.next("/publications/"
                    + drafts.publish(code, key, FormFields.of(body).version()));
        } catch (OutdatedChange outdated) {
            return previewed(code, key, drafts.get(code, key), 412);
        }
    }

    private Response previewed(AuthorityCode code, String key, Draft draft, int status) {
        var preview = publications.preview(code, draft.definition());
        var view = new Preview(PaperView.of(exports.paper(preview)), key, preview.dataVersion(), status != 200);
        return FormAnswers.page(status, Templates.preview(heads.of(code), view));
    }

    private Response defined(AuthorityCode code, FormFields typed, Refusal refusal) {
        return FormAnswers.page(
                refusal.status(), Templates.define(heads.of(code), form(code).view(typed, refusal)));
    }

    private PublishForm form(AuthorityCode code) {
        return new PublishForm(code, new Wording(styles.get(code)), scenarios.list(code));
    }
}
