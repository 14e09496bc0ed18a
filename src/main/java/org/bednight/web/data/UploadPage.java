package org.bednight.web.data;

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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import org.bednight.exchange.FaultyFile;
import org.bednight.ledger.OutdatedChange;
import org.bednight.problem.Problem;
import org.bednight.security.Access;
import org.bednight.security.NamesChild;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.bednight.web.form.FormAnswers;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Uploads a file: chooses it, tries it, shows its faults or what it would change, and puts it on record. */
@Path("/data")
@Produces(MediaType.TEXT_HTML)
class UploadPage {

    private static final int LONGEST_NAME = 100;

    private final Uploads uploads;
    private final KindAccess access;

    UploadPage(Uploads uploads, KindAccess access) {
        this.uploads = uploads;
        this.access = access;
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance upload(UploadView view);

        private Templates() {}
    }

    @Access(
            role = {Role.ANALYST, Role.ADMIN},
            scope = Scope.SEEN)
    @GET
    @Path("upload/{kind}")
    @Operation(hidden = true)
    public Response choose(@RestPath UploadKind kind) {
        access.require(kind);
        return FormAnswers.form(200, new UploadForm(kind).view(FormFields.NONE, Refusal.NONE));
    }

    @NamesChild
    @Access(
            role = {Role.ANALYST, Role.ADMIN},
            scope = Scope.SEEN)
    @POST
    @Path("upload/{kind}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response send(
            @RestPath UploadKind kind,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm @Nullable String mode,
            @RestForm @Nullable String recorded_to) {
        access.require(kind);
        var form = new UploadForm(kind);
        var typed = UploadForm.fields(mode, recorded_to);
        var refusal = form.refusal(typed, file == null || file.size() == 0);
        if (refusal.status() != 200 || file == null) {
            return FormAnswers.form(refusal.status(), form.view(typed, refusal));
        }
        return FormAnswers.next("/data/uploads/" + uploads.hold(form.upload(name(file), bytes(file), typed)));
    }

    /** Tries the file on the facts that stand now, so that what is shown is what would happen. */
    @NamesChild
    @Access(
            role = {Role.ANALYST, Role.ADMIN},
            scope = Scope.SEEN)
    @GET
    @Path("uploads/{key}")
    @Operation(hidden = true)
    public Response show(@RestPath String key) {
        return show(key, uploads.get(key), false);
    }

    @NamesChild
    @Access(
            role = {Role.ANALYST, Role.ADMIN},
            scope = Scope.SEEN)
    @POST
    @Path("uploads/{key}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response confirm(@RestPath String key, MultivaluedMap<String, String> body) {
        try {
            uploads.confirm(key, FormFields.of(body).version());
        } catch (OutdatedChange outdated) {
            return show(key, uploads.get(key), true);
        }
        return FormAnswers.next("/data/uploads/" + key);
    }

    private Response show(String key, RecordUpload upload, boolean outdated) {
        var words = new UploadWords(key, upload, access);
        if (upload.report() != null) {
            return FormAnswers.page(200, Templates.upload(words.done(upload.report())));
        }
        try {
            var view = words.tried(uploads.rehearse(upload), outdated);
            return FormAnswers.page(outdated ? 412 : 200, Templates.upload(view));
        } catch (FaultyFile faulty) {
            return FormAnswers.page(400, Templates.upload(words.faulty(faulty)));
        } catch (Problem refused) {
            var refusal = Refusal.of(refused, Set.of());
            return FormAnswers.page(refusal.status(), Templates.upload(words.refused(refusal)));
        }
    }

    private static String name(FileUpload file) {
        var name = file.fileName() == null ? "" : file.fileName();
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
