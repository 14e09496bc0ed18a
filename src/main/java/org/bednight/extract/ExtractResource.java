package org.bednight.extract;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.bednight.authority.AuthorityCode;
import org.bednight.extract.inspection.Inspection;
import org.bednight.rest.InvalidRecord;
import org.bednight.security.Access;
import org.bednight.security.NamesChild;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/authorities/{code}/extracts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Extracts", description = "Files that a council has already, read into remand episodes")
class ExtractResource {

    private final Extracts extracts;

    ExtractResource(Extracts extracts) {
        this.extracts = extracts;
    }

    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public ExtractReport importExtract(
            @RestPath AuthorityCode code,
            @RestForm("file") List<FileUpload> files,
            @RestQuery @DefaultValue("auto") FormChoice form,
            @RestQuery @DefaultValue("false") boolean dryRun,
            @RestQuery @Nullable LocalDate recordedTo) {
        var uploaded = files.stream().map(ExtractResource::read).toList();
        return extracts.importFiles(code, uploaded, new ExtractOrder(form, dryRun, recordedTo, null));
    }

    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @POST
    @Path("inspect")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Inspection inspectExtract(
            @RestPath AuthorityCode code,
            @RestForm("file") List<FileUpload> files,
            @RestQuery @Size(min = 1, max = 200) @Nullable String sheet) {
        if (files.size() != 1) {
            throw InvalidRecord.of("file: expected one file, but there were %d".formatted(files.size()));
        }
        return extracts.inspect(code, read(files.get(0)), sheet);
    }

    private static UploadedFile read(FileUpload file) {
        var name = file.fileName() == null ? "" : file.fileName();
        return new UploadedFile(name, file.size(), () -> bytes(file));
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
