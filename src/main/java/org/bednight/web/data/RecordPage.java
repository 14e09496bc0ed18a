package org.bednight.web.data;

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
import java.util.Optional;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.DataVersions;
import org.bednight.problem.Problem;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.bednight.web.form.Edits;
import org.bednight.web.form.FormAnswers;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormProblems;
import org.bednight.web.form.Reason;
import org.bednight.web.form.Receipts;
import org.bednight.web.form.Refusal;
import org.bednight.web.form.StateTag;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Lists authorities, prices or allocations, and adds, corrects or retires one of them. */
@Path("/data")
@Produces(MediaType.TEXT_HTML)
class RecordPage {

    private final RecordKinds kinds;
    private final Edits edits;
    private final Receipts receipts;
    private final DataVersions versions;
    private final KindAccess access;

    RecordPage(RecordKinds kinds, Edits edits, Receipts receipts, DataVersions versions, KindAccess access) {
        this.kinds = kinds;
        this.edits = edits;
        this.receipts = receipts;
        this.versions = versions;
        this.access = access;
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance list(RecordList view);

        private Templates() {}
    }

    @Access(role = Role.VIEWER, scope = Scope.SEEN)
    @GET
    @Path("{kind}")
    @Operation(hidden = true)
    public TemplateInstance list(@RestPath UploadKind kind, @BeanParam RecordQuery query) {
        var records = kinds.of(kind);
        return Templates.list(RecordList.of(
                records, access.admits(kind), query.fields(), versions.current(), receipts.sentences(query.done)));
    }

    /** Shows the form of a new record, or of the one that the address names. */
    @Access(
            role = {Role.ANALYST, Role.ADMIN},
            scope = Scope.SEEN)
    @GET
    @Path("{kind}/edit")
    @Operation(hidden = true)
    public Response edit(@RestPath UploadKind kind, @BeanParam RecordQuery query) {
        access.require(kind);
        var records = kinds.of(kind);
        var version = versions.current();
        var key = query.fields();
        if (!records.isNamed(key)) {
            return FormAnswers.form(200, new RecordForm(records, version).added(key, StateTag.NONE, Refusal.NONE));
        }
        var found = find(records, key, version);
        return FormAnswers.form(
                200, new RecordForm(records, version).corrected(found, StateTag.of(Optional.of(found)), Refusal.NONE));
    }

    @Access(
            role = {Role.ANALYST, Role.ADMIN},
            scope = Scope.SEEN)
    @POST
    @Path("{kind}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(@RestPath UploadKind kind, MultivaluedMap<String, String> body) {
        access.require(kind);
        var records = kinds.of(kind);
        var typed = FormFields.of(body);
        try {
            var report = edits.put(
                    typed.text(StateTag.FIELD),
                    version -> StateTag.of(records.find(typed, version)),
                    Change.of("put " + records.one()),
                    change -> records.put(typed, change));
            return done(kind, receipts.add(report));
        } catch (Problem refused) {
            var refusal = Refusal.of(refused, RecordForm.names(records));
            var form = new RecordForm(records, versions.current());
            return FormAnswers.form(
                    refusal.status(),
                    FormProblems.isOutdated(refused) ? form.clashing(typed, refusal) : form.refused(typed, refusal));
        }
    }

    @Access(
            role = {Role.ANALYST, Role.ADMIN},
            scope = Scope.SEEN)
    @GET
    @Path("{kind}/retire")
    @Operation(hidden = true)
    public Response retire(@RestPath UploadKind kind, @BeanParam RecordQuery query) {
        access.require(kind);
        var records = kinds.retirable(kind);
        var state = StateTag.of(records.find(query.fields(), versions.current()));
        return retiring(records, query.fields().with(StateTag.FIELD, state), Refusal.NONE);
    }

    @Access(
            role = {Role.ANALYST, Role.ADMIN},
            scope = Scope.SEEN)
    @POST
    @Path("{kind}/retire")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response retire(@RestPath UploadKind kind, MultivaluedMap<String, String> body) {
        access.require(kind);
        var records = kinds.retirable(kind);
        var typed = FormFields.of(body);
        try {
            var change = Change.of("retire " + records.one()).withReason(Reason.parse(typed.text(Reason.FIELD)));
            var report = edits.retire(
                    typed.text(StateTag.FIELD),
                    version -> StateTag.of(records.find(typed, version)),
                    change,
                    each -> records.retire(find(records, typed, versions.current()), each));
            return done(kind, receipts.add(report));
        } catch (IllegalArgumentException withoutReason) {
            return retiring(records, typed, Refusal.ofField(Reason.FIELD, withoutReason));
        } catch (Problem refused) {
            var again = StateTag.after(refused, typed, () -> StateTag.of(records.find(typed, versions.current())));
            return retiring(records, again, Refusal.of(refused, RecordForm.names(records)));
        }
    }

    private Response retiring(RecordKind records, FormFields typed, Refusal refusal) {
        var version = versions.current();
        var found = find(records, typed, version);
        return FormAnswers.form(refusal.status(), new RecordForm(records, version).retiring(found, typed, refusal));
    }

    private static FormFields find(RecordKind records, FormFields key, DataVersion version) {
        return records.find(key, version).orElseThrow(() -> RecordPageProblems.unknownRecord(records));
    }

    private static Response done(UploadKind kind, String receipt) {
        return FormAnswers.next("/data/%s?done=%s".formatted(kind, receipt));
    }
}
