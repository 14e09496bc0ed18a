package org.bednight.web.extracts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.bednight.extract.UploadedFile;
import org.bednight.extract.table.FaultyExtract;
import org.bednight.ledger.OutdatedChange;
import org.bednight.problem.Problem;
import org.bednight.security.Access;
import org.bednight.security.FormWithFiles;
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

/** Uploads an extract: chooses its files, tries them, shows what each row is read as, and puts them on record. */
@Path("/data/extracts")
@Produces(MediaType.TEXT_HTML)
class ExtractPage {

    private static final String ADDRESS = "/data/extracts/";

    private final ExtractUploads uploads;

    ExtractPage(ExtractUploads uploads) {
        this.uploads = uploads;
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance extract(ExtractView view);

        private Templates() {}
    }

    @Access(role = Role.ANALYST, scope = Scope.SEEN)
    @GET
    @Operation(hidden = true)
    public Response choose() {
        return FormAnswers.form(200, ExtractChoice.form(FormFields.NONE, Refusal.NONE));
    }

    @FormWithFiles
    @Access(role = Role.ANALYST, scope = Scope.SEEN)
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response send(
            @RestForm("file") List<FileUpload> files,
            @RestForm @Nullable String authority,
            @RestForm @Nullable String form,
            @RestForm @Nullable String recorded_to) {
        var chosen = files.stream().filter(file -> file.size() > 0).toList();
        var choice = ExtractChoice.of(authority, form, recorded_to, chosen.isEmpty());
        var code = choice.authority();
        if (code == null || choice.refusal().status() != 200) {
            return FormAnswers.form(choice.refusal().status(), ExtractChoice.form(choice.typed(), choice.refusal()));
        }
        var read = chosen.stream().map(ExtractPage::read).toList();
        return FormAnswers.next(
                ADDRESS + uploads.hold(new ExtractUpload(code, read, choice.form(), choice.recordedTo(), null)));
    }

    /** Tries the files on the facts that stand now, so that what is shown is what would happen. */
    @Access(role = Role.ANALYST, scope = Scope.SEEN)
    @GET
    @Path("{key}")
    @Operation(hidden = true)
    public Response show(@RestPath String key) {
        return show(key, uploads.get(key), false);
    }

    @Access(role = Role.ANALYST, scope = Scope.SEEN)
    @POST
    @Path("{key}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response confirm(@RestPath String key, MultivaluedMap<String, String> body) {
        try {
            uploads.confirm(key, FormFields.of(body).version());
        } catch (OutdatedChange outdated) {
            return show(key, uploads.get(key), true);
        }
        return FormAnswers.next(ADDRESS + key);
    }

    private Response show(String key, ExtractUpload upload, boolean outdated) {
        var done = upload.done();
        if (done != null) {
            return page(200, ExtractWords.done(key, done));
        }
        try {
            return page(outdated ? 412 : 200, ExtractWords.tried(key, upload, uploads.rehearse(upload), outdated));
        } catch (FaultyExtract faulty) {
            return page(400, ExtractWords.faulty(key, upload, faulty));
        } catch (Problem refused) {
            var refusal = Refusal.of(refused, Set.of());
            return page(refusal.status(), ExtractWords.refused(key, upload, refusal));
        }
    }

    /** The page names children by their references: neither a browser nor anything between keeps it. */
    private static Response page(int status, ExtractView view) {
        return Response.fromResponse(FormAnswers.page(status, Templates.extract(view)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static UploadedFile read(FileUpload file) {
        try {
            return UploadedFile.of(
                    file.fileName() == null ? "" : file.fileName(), Files.readAllBytes(file.uploadedFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
