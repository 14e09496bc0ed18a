package org.bednight.web.mappings;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bednight.authority.AuthorityCode;
import org.bednight.extract.Extracts;
import org.bednight.extract.UploadedFile;
import org.bednight.extract.inspection.Inspection;
import org.bednight.extract.mapping.MappingName;
import org.bednight.extract.mapping.saved.SavedMapping;
import org.bednight.extract.mapping.saved.SavedMappings;
import org.bednight.problem.Problem;
import org.bednight.security.Access;
import org.bednight.security.FormWithFiles;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.bednight.web.ForecastView.Row;
import org.bednight.web.ForecastView.Table;
import org.bednight.web.form.FieldReader;
import org.bednight.web.form.FormAnswers;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.Refusal;
import org.bednight.web.form.StateTag;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Has a council's own sheet looked at, shows the mapping that is proposed, and saves it as it is confirmed. */
@Path("/data/mappings")
@Produces(MediaType.TEXT_HTML)
class MappingPage {

    private final Extracts extracts;
    private final SavedMappings mappings;

    MappingPage(Extracts extracts, SavedMappings mappings) {
        this.extracts = extracts;
        this.mappings = mappings;
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance mapping(MappingView view);

        private Templates() {}
    }

    @Access(role = Role.ANALYST, scope = Scope.SEEN)
    @GET
    @Operation(hidden = true)
    public Response choose() {
        return FormAnswers.form(200, MappingForm.choose(FormFields.NONE, Refusal.NONE));
    }

    @FormWithFiles
    @Access(role = Role.ANALYST, scope = Scope.SEEN)
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response look(
            @RestForm("file") List<FileUpload> files,
            @RestForm @Nullable String authority,
            @RestForm @Nullable String name) {
        var typed = new FormFields(Map.of(
                MappingForm.AUTHORITY,
                Objects.requireNonNullElse(authority, ""),
                MappingForm.NAME,
                Objects.requireNonNullElse(name, "")));
        var chosen = files.stream().filter(file -> file.size() > 0).toList();
        var reader = new FieldReader(typed);
        if (chosen.isEmpty()) {
            reader.refuse("file", "Choose a file that is not empty.");
        }
        var code = code(reader);
        var key = key(reader);
        if (code == null || key == null || reader.refusal().status() != 200) {
            return FormAnswers.form(400, MappingForm.choose(typed, reader.refusal()));
        }
        try {
            var found = extracts.inspect(code, read(chosen.get(0)), null);
            var stands = mappings.find(code, key);
            return page(200, proposed(found, stands, MappingForm.fields(code, key, found.mapping(), stands)));
        } catch (Problem refused) {
            var refusal = Refusal.of(refused, Set.of());
            return FormAnswers.form(refusal.status(), MappingForm.choose(typed, refusal));
        }
    }

    /** Saves what was confirmed. Sent again, it changes nothing. */
    @Access(role = Role.ANALYST, scope = Scope.SEEN)
    @POST
    @Path("save")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(MultivaluedMap<String, String> body) {
        var typed = FormFields.of(body);
        var reader = new FieldReader(typed);
        var code = code(reader);
        var name = key(reader);
        var mapping = MappingForm.mapping(typed, reader);
        if (code == null || name == null || reader.refusal().status() != 200) {
            return page(400, refused(typed, reader.refusal()));
        }
        try {
            var stands = mappings.find(code, name);
            var saved = stands.isPresent() && stands.get().mapping().equals(mapping)
                    ? stands.get()
                    : mappings.put(code, name, mapping, null, StateTag.unchanged(typed));
            return page(200, saved(code, saved));
        } catch (Problem refused) {
            var stands = mappings.find(code, name);
            var refusal = MappingForm.refusal(refused.unlessPassing(), stands);
            return page(
                    refusal.status(),
                    refused(StateTag.after(refused, typed, () -> MappingForm.state(stands)), refusal));
        }
    }

    static @Nullable AuthorityCode code(FieldReader reader) {
        reader.require(MappingForm.AUTHORITY, "the code of the authority, like E08000025");
        return reader.read(MappingForm.AUTHORITY, AuthorityCode::parse);
    }

    static @Nullable MappingName key(FieldReader reader) {
        reader.require(MappingForm.NAME, "a name for the mapping, like own-sheet");
        return reader.read(MappingForm.NAME, MappingName::parse);
    }

    private static MappingView proposed(Inspection found, Optional<SavedMapping> stands, FormFields fields) {
        var sentences = new ArrayList<>(found.questions());
        stands.ifPresent(saved ->
                sentences.add("Version %d of this name is on record. Saving replaces it; what was imported by it stays."
                        .formatted(saved.version())));
        if (found.questions().isEmpty()) {
            sentences.add(0, "Nothing is left open. Check the columns, and save the mapping.");
        }
        return new MappingView(
                found.complete() ? "This is how the sheet would be read" : "The sheet leaves questions open",
                sentences,
                found.columns().isEmpty() ? List.of() : List.of(columns(found)),
                MappingForm.edit(fields, Refusal.NONE));
    }

    private static Table columns(Inspection found) {
        return new Table(
                "Columns of the sheet, and what would be read from its first rows",
                5,
                List.of("Column", "Heading", "Holds", "Sure", "Would be read"),
                found.columns().stream()
                        .map(column -> new Row(
                                column.letter(),
                                List.of(
                                        column.column(),
                                        column.holds(),
                                        Math.round(column.confidence() * 100) + " %",
                                        String.join("; ", column.samples()))))
                        .toList(),
                null);
    }

    private static MappingView refused(FormFields typed, Refusal refusal) {
        return new MappingView(
                "The mapping is not saved", refusal.others(), List.of(), MappingForm.edit(typed, refusal));
    }

    private static MappingView saved(AuthorityCode code, SavedMapping saved) {
        var sentences = new ArrayList<String>();
        sentences.add("Version %d of %s of %s is on record. State its name when you upload the sheet."
                .formatted(saved.version(), saved.name(), code));
        if (saved.newKey() != null) {
            sentences.add(
                    "The key by which children get their references is %s. It is shown this once: keep it safe, apart from the sheet."
                            .formatted(saved.newKey()));
        }
        return new MappingView("The mapping is saved", sentences, List.of(), null);
    }

    /** The page may show a key: neither a browser nor anything between keeps it. */
    private static Response page(int status, MappingView view) {
        return Response.fromResponse(FormAnswers.page(status, Templates.mapping(view)))
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
