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
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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

    private static final String EXAMPLE = """
            {"file": ["CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\\n\
            900011,13/10/2017,S,J1,N1,R5,PR4,20/10/2017,X1,,,LS22 5ED,\\n\
            900011,20/10/2017,P,J1,N1,T1,PR4,22/10/2017,X1,,,,\\n\
            900011,22/10/2017,P,J1,N1,K1,PR4,30/11/2017,E14,,,S17 3ES,\\n"]}
            """;

    private static final String SHEET = """
            {"file": ["Remands 2024,,,\\nCase ID,Remand start,Remand end,Type\\n\
            900011,22/05/2024,30/05/2024,YOI\\n\
            900012,01/06/2024,,Secure Children's Home\\n"]}
            """;

    private final Extracts extracts;

    ExtractResource(Extracts extracts) {
        this.extracts = extracts;
    }

    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RequestBody(
            required = true,
            description = "The files, each in a part with the name file; what each is is known by its headings",
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            requiredProperties = "file",
                                            properties =
                                                    @SchemaProperty(
                                                            name = "file",
                                                            type = SchemaType.ARRAY,
                                                            description = "CSV files or workbooks")),
                            examples = @ExampleObject(name = "A remand with a stay in hospital", value = EXAMPLE)))
    public ExtractReport importExtract(
            @RestPath AuthorityCode code,
            @RestForm("file") List<FileUpload> files,
            @RestQuery @DefaultValue("auto") FormChoice form,
            @RestQuery @DefaultValue("false") boolean dryRun,
            @RestQuery @Nullable LocalDate recordedTo) {
        var uploaded = files.stream().map(ExtractResource::read).toList();
        return extracts.importFiles(code, uploaded, new ExtractOrder(form, dryRun, recordedTo, null));
    }

    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @POST
    @Path("inspect")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RequestBody(
            required = true,
            description = "One file, in a part with the name file",
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            requiredProperties = "file",
                                            properties =
                                                    @SchemaProperty(
                                                            name = "file",
                                                            type = SchemaType.ARRAY,
                                                            description = "A CSV file or a workbook")),
                            examples = @ExampleObject(name = "A sheet of remands", value = SHEET)))
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
