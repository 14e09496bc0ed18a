package org.bednight.web.retention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.bednight.audit.Audited;
import org.bednight.authority.Authorities;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.DataVersions;
import org.bednight.remand.episode.Reference;
import org.bednight.rest.InvalidRecord;
import org.bednight.retention.ChildRecords;
import org.bednight.retention.Removal;
import org.bednight.retention.Retention;
import org.bednight.security.Access;
import org.bednight.security.NamesChild;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.bednight.web.form.FormAnswers;
import org.bednight.web.form.FormFields;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Gives out and erases the record of one child. The reference is typed into a form. */
@Path("/data/retention/{code}")
@Produces(MediaType.TEXT_HTML)
class ChildPage {

    private static final String CHILD = "child";

    private final ChildRecords children;
    private final Retention retention;
    private final Authorities authorities;
    private final DataVersions versions;
    private final ObjectMapper json;

    ChildPage(
            ChildRecords children,
            Retention retention,
            Authorities authorities,
            DataVersions versions,
            ObjectMapper json) {
        this.children = children;
        this.retention = retention;
        this.authorities = authorities;
        this.versions = versions;
        this.json = json;
    }

    @CheckedTemplate(basePath = "RetentionPage")
    static class Templates {

        static native TemplateInstance erasure(RetentionView.Erasure view);

        private Templates() {}
    }

    @Audited("export child")
    @Access(role = Role.ADMIN, scope = Scope.NAMED)
    @POST
    @Path("export")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response export(@RestPath AuthorityCode code, MultivaluedMap<String, String> body)
            throws JsonProcessingException {
        var record = children.get(code, child(FormFields.of(body)));
        return Response.ok(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(record))
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"record-of-a-child.json\"")
                .build();
    }

    /** Shows what an erasure would do. */
    @NamesChild
    @Access(role = Role.ADMIN, scope = Scope.NAMED)
    @POST
    @Path("erasing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response erasing(@RestPath AuthorityCode code, MultivaluedMap<String, String> body) {
        return shown(code, child(FormFields.of(body)), RemovalForm.EMPTY);
    }

    @NamesChild
    @Access(role = Role.ADMIN, scope = Scope.NAMED)
    @POST
    @Path("erase")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response erase(@RestPath AuthorityCode code, MultivaluedMap<String, String> body) {
        var form = RemovalForm.of(body);
        var child = child(form.typed());
        return form.send(
                removal -> retention.erase(code, child, removal),
                "/data/retention/%s?done=erased".formatted(code),
                refused -> shown(code, child, refused));
    }

    private static Reference child(FormFields typed) {
        return InvalidRecord.unlessValid(() -> Reference.parse(typed.text(CHILD)));
    }

    private Response shown(AuthorityCode code, Reference child, RemovalForm form) {
        var authority = authorities.get(code, versions.current());
        var tried = retention.erase(code, child, Removal.tried());
        var page = "/data/retention/" + code;
        var view = form.view(
                "Erase the record of " + child,
                page + "/erase",
                "Erase this record",
                page,
                Map.of(RemovalForm.TAG, tried.tag(), CHILD, child.value()));
        var shown = Templates.erasure(new RetentionView.Erasure(authority.name(), RetentionWords.trial(tried), view));
        return FormAnswers.page(form.refusal().status(), shown);
    }
}
