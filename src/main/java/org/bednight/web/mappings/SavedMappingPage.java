package org.bednight.web.mappings;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.bednight.authority.Authorities;
import org.bednight.authority.AuthorityCode;
import org.bednight.extract.mapping.MappingName;
import org.bednight.extract.mapping.saved.SavedMapping;
import org.bednight.extract.mapping.saved.SavedMappings;
import org.bednight.ledger.DataVersions;
import org.bednight.problem.Problem;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.bednight.web.form.FieldReader;
import org.bednight.web.form.FormAnswers;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.Reason;
import org.bednight.web.form.Receipts;
import org.bednight.web.form.Refusal;
import org.bednight.web.form.StateTag;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Lists the mappings of sheets that authorities have saved, and changes or retires one. */
@Path(MappingForm.SAVED)
@Produces(MediaType.TEXT_HTML)
class SavedMappingPage {

    private final SavedMappings mappings;
    private final Authorities authorities;
    private final DataVersions versions;
    private final Receipts receipts;

    SavedMappingPage(SavedMappings mappings, Authorities authorities, DataVersions versions, Receipts receipts) {
        this.mappings = mappings;
        this.authorities = authorities;
        this.versions = versions;
        this.receipts = receipts;
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance list(
                List<SavedMappingLine> saved, List<SavedMapping> shipped, List<String> receipt);

        private Templates() {}
    }

    @Access(role = Role.ANALYST, scope = Scope.SEEN)
    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@RestQuery @Nullable String done) {
        return Templates.list(
                SavedMappingLine.list(mappings.listSeen(versions.current())),
                mappings.listShipped(),
                receipts.sentences(done));
    }

    /** Shows a mapping in the form in which it is changed. */
    @Access(role = Role.ANALYST, scope = Scope.SEEN)
    @GET
    @Path("edit")
    @Operation(hidden = true)
    public Response edit(@RestQuery @NotNull AuthorityCode authority, @RestQuery @NotNull MappingName name) {
        var found = get(authority, name);
        var fields = MappingForm.fields(authority, name, found.mapping(), mappings.find(authority, name));
        return FormAnswers.form(200, MappingForm.edit(fields, Refusal.NONE));
    }

    @Access(role = Role.ANALYST, scope = Scope.SEEN)
    @GET
    @Path("retire")
    @Operation(hidden = true)
    public Response retire(@RestQuery @NotNull AuthorityCode authority, @RestQuery @NotNull MappingName name) {
        var fields =
                MappingForm.fields(authority, name, get(authority, name).mapping(), mappings.find(authority, name));
        return FormAnswers.form(200, MappingRetirement.of(fields, Refusal.NONE));
    }

    /** Retires a mapping. Sent again, it changes nothing. */
    @Access(role = Role.ANALYST, scope = Scope.SEEN)
    @POST
    @Path("retire")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response retire(MultivaluedMap<String, String> body) {
        var typed = FormFields.of(body);
        var reader = new FieldReader(typed);
        var authority = MappingPage.code(reader);
        var name = MappingPage.key(reader);
        if (authority == null || name == null) {
            return refused(typed, reader.refusal());
        }
        authorities.getSeen(authority, versions.current());
        if (mappings.find(authority, name).isEmpty()) {
            return FormAnswers.next(MappingForm.SAVED);
        }
        try {
            var report =
                    mappings.retire(authority, name, Reason.parse(typed.text(Reason.FIELD)), StateTag.unchanged(typed));
            return FormAnswers.next(MappingForm.SAVED + "?done=" + receipts.add(report));
        } catch (IllegalArgumentException withoutReason) {
            return refused(typed, Refusal.ofField(Reason.FIELD, withoutReason));
        } catch (Problem refused) {
            var stands = mappings.find(authority, name);
            return refused(
                    StateTag.after(refused, typed, () -> MappingForm.state(stands)),
                    MappingForm.refusal(refused.unlessPassing(), stands));
        }
    }

    private SavedMapping get(AuthorityCode authority, MappingName name) {
        authorities.getSeen(authority, versions.current());
        return mappings.get(authority, name, null);
    }

    private static Response refused(FormFields typed, Refusal refusal) {
        return FormAnswers.form(refusal.status(), MappingRetirement.of(typed, refusal));
    }
}
