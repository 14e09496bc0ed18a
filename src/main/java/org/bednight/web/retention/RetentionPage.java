package org.bednight.web.retention;

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
import java.util.Optional;
import org.bednight.authority.AuthorityCode;
import org.bednight.retention.Holdings;
import org.bednight.retention.ReductionReport;
import org.bednight.retention.Removal;
import org.bednight.retention.Retention;
import org.bednight.retention.RetentionReport.OfAuthority;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.bednight.web.form.FormAnswers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is held of children, for how long, and what is due to be reduced. */
@Path("/data/retention")
@Produces(MediaType.TEXT_HTML)
class RetentionPage {

    private final Holdings holdings;
    private final Retention retention;

    RetentionPage(Holdings holdings, Retention retention) {
        this.holdings = holdings;
        this.retention = retention;
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance held(RetentionView view);

        static native TemplateInstance one(RetentionView.One view);

        private Templates() {}
    }

    @Access(role = Role.ADMIN, scope = Scope.SEEN)
    @GET
    @Operation(hidden = true)
    public TemplateInstance held() {
        return Templates.held(RetentionWords.view(holdings.get()));
    }

    /**
     * Shows what is held of an authority, and what a reduction would do.
     *
     * @param done what was done just before: {@code reduced} or {@code erased}
     */
    @Access(role = Role.ADMIN, scope = Scope.NAMED)
    @GET
    @Path("{code}")
    @Operation(hidden = true)
    public Response one(@RestPath AuthorityCode code, @RestQuery @Nullable String done) {
        return shown(code, done, RemovalForm.EMPTY);
    }

    @Access(role = Role.ADMIN, scope = Scope.NAMED)
    @POST
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response reduce(@RestPath AuthorityCode code, MultivaluedMap<String, String> body) {
        return RemovalForm.of(body)
                .send(
                        removal -> retention.reduce(code, removal),
                        "/data/retention/%s?done=reduced".formatted(code),
                        refused -> shown(code, null, refused));
    }

    private Response shown(AuthorityCode code, @Nullable String done, RemovalForm form) {
        var report = holdings.get(code);
        var held = report.authorities().get(0);
        var tried = tried(held);
        var view = form.view(
                "What is held, and for how long",
                "/data/retention/" + code,
                "Reduce these records",
                "/data/retention",
                Map.of(RemovalForm.TAG, tried.map(ReductionReport::tag).orElse("")));
        return FormAnswers.page(
                form.refusal().status(),
                Templates.one(new RetentionView.One(
                        code.value(),
                        held.authority().name(),
                        RetentionWords.forHowLong(report),
                        RetentionWords.kinds(held.holdings()),
                        tried.map(RetentionWords::trial).orElse(List.of()),
                        view,
                        done(done))));
    }

    /** A trial keeps changes waiting as a change does, so there is none where nothing is due. */
    private Optional<ReductionReport> tried(OfAuthority held) {
        return held.dueChildren() == 0
                ? Optional.empty()
                : Optional.of(retention.reduce(held.authority().code(), Removal.tried()));
    }

    private static @Nullable String done(@Nullable String what) {
        if ("reduced".equals(what)) {
            return "The records are reduced to nights. The history of changes and the audit record say so.";
        }
        return "erased".equals(what)
                ? "The child's record is erased; the nights stay. The history of changes and the audit record say so."
                : null;
    }
}
