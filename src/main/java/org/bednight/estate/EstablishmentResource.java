package org.bednight.estate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.bednight.exchange.ExchangeFile;
import org.bednight.exchange.FileForm;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersions;
import org.bednight.ledger.ImportReport;
import org.bednight.rest.FileTypes;
import org.bednight.rest.Page;
import org.bednight.rest.PlainText;
import org.bednight.rest.Preconditions;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/establishments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Establishments", description = "Which site a URN or a postcode means in files of case systems")
class EstablishmentResource {

    private static final String EXAMPLE = """
            urn,postcode,name,sector
            9000101,,Made-up Lodge,LASCH
            """;

    private final Establishments establishments;
    private final DataVersions versions;

    EstablishmentResource(Establishments establishments, DataVersions versions) {
        this.establishments = establishments;
        this.versions = versions;
    }

    @Access(role = Role.VIEWER, scope = Scope.NONE)
    @GET
    @Operation(operationId = "listEstablishments", summary = "Lists establishments by name")
    public Page<Establishment> list(
            @RestQuery @DefaultValue("1") @Min(1) int page,
            @RestQuery @DefaultValue(Page.DEFAULT_SIZE) @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(establishments.list(versions.current()).rows(), page, size);
    }

    @Access(role = Role.ADMIN, scope = Scope.ALL)
    @POST
    @Consumes({FileTypes.CSV, FileTypes.XLSX})
    @Operation(
            operationId = "importEstablishments",
            summary = "Imports establishments from a file, adding new ones and replacing those that differ")
    public ImportReport importFile(
            @RequestBody(
                            required = true,
                            description = "The file, as CSV or as a workbook with the same headings",
                            content = {
                                @Content(
                                        mediaType = FileTypes.CSV,
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples =
                                                @ExampleObject(
                                                        name = "A secure children's home that is made up",
                                                        value = EXAMPLE)),
                                @Content(
                                        mediaType = FileTypes.XLSX,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    byte[] file,
            @RestQuery @DefaultValue("false") @Parameter(description = "Only check the file, store nothing")
                    boolean dryRun) {
        var content = ExchangeFile.read(file, FileForm.of(null, file), EstablishmentFile.HEADINGS);
        return establishments.importFile(
                content, Change.of("import establishments").withRehearsal(dryRun));
    }

    @Access(role = Role.ADMIN, scope = Scope.ALL)
    @DELETE
    @Path("{name}")
    @Operation(
            operationId = "retireEstablishment",
            summary = "Retires an establishment with a reason; files are no longer read by it")
    public ImportReport retire(
            @RestPath @Parameter(description = "Name of the establishment", example = "Made-up Lodge") String name,
            @RestQuery
                    @Parameter(example = "entered by mistake")
                    @NotNull
                    @Size(min = 3, max = 500)
                    @Pattern(regexp = PlainText.VISIBLE, message = PlainText.VISIBLE_MESSAGE)
                    String reason,
            @BeanParam Preconditions preconditions) {
        return establishments.retire(name, Change.of("retire establishment").withReason(reason), preconditions);
    }
}
