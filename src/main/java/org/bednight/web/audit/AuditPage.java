package org.bednight.web.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.bednight.audit.AuditCheck;
import org.bednight.audit.AuditRows;
import org.bednight.rest.Paging;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.bednight.web.HtmlAnswers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The audit record, for admins, and the check whether it is whole. */
@Path("/data/audit")
@Produces(MediaType.TEXT_HTML)
class AuditPage {

    private final AuditRows rows;

    AuditPage(AuditRows rows) {
        this.rows = rows;
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance list(AuditView view);

        static native TemplateInstance check(AuditCheck check);

        private Templates() {}
    }

    @Access(role = Role.ADMIN, scope = Scope.SEEN)
    @GET
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> list(@Valid @BeanParam AuditFields fields, @Valid @BeanParam Paging paging) {
        var query = fields.query();
        return HtmlAnswers.neverStored(Templates.list(AuditView.of(query.stated(), rows.list(query, paging))));
    }

    @Access(role = Role.ADMIN, scope = Scope.NONE)
    @GET
    @Path("check")
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> check() {
        return HtmlAnswers.neverStored(Templates.check(rows.check(null, 0)));
    }
}
