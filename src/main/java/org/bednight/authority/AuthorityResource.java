package org.bednight.authority;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.bednight.rest.PartialBody;
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
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authorities", description = "The councils that pay for remanded children")
class AuthorityResource {

    private static final String EXAMPLE = """
            code,name,recorded_from,recorded_to,population_10_17,family,successor
            X900,Sample council,2017-04-01,2018-05-31,24000,,
            """;

    private final Authorities authorities;
    private final DataVersions versions;

    AuthorityResource(Authorities authorities, DataVersions versions) {
        this.authorities = authorities;
        this.versions = versions;
    }

    @Access(role = Role.VIEWER, scope = Scope.SEEN)
    @GET
    @Path("authorities")
    @Operation(operationId = "listAuthorities", summary = "Lists the authorities on record, by code")
    public Page<Authority> list(
            @RestQuery @DefaultValue("1") @Min(1) @Parameter(description = "Number of the page, from 1") int page,
            @RestQuery @DefaultValue(Page.DEFAULT_SIZE) @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(authorities.listSeen(versions.current()), page, size);
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}")
    @Operation(
            operationId = "getAuthority",
            summary = "Returns one authority, with the ETag that a change sends back in If-Match")
    public RestResponse<Authority> get(@RestPath @Parameter(example = "E08000025") AuthorityCode code) {
        var version = versions.current();
        return RestResponse.ResponseBuilder.ok(authorities.get(code, version))
                .tag(authorities.tag(code, version))
                .build();
    }

    @Access(role = Role.ADMIN, scope = Scope.ALL)
    @PUT
    @Path("authorities/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putAuthority",
            summary = "Adds an authority, or changes what the body states of the one on record")
    public ImportReport put(
            @RestPath @Parameter(example = "X900") AuthorityCode code,
            @BeanParam Preconditions preconditions,
            @NotNull
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = AuthorityDetails.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "A council to try things on",
                                                            value =
                                                                    "{\"name\": \"Sample council\", \"recordedFrom\": \"2017-04-01\", \"recordedTo\": \"2018-05-31\"}")))
                    PartialBody<AuthorityDetails> details) {
        return authorities.put(
                code,
                before -> details.over(before.map(AuthorityDetails::of)).authority(code),
                Change.of("put authority"),
                preconditions);
    }

    @Access(role = Role.ADMIN, scope = Scope.ALL)
    @POST
    @Path("authorities")
    @Consumes({FileTypes.CSV, FileTypes.XLSX})
    @Operation(
            operationId = "importAuthorities",
            summary = "Imports authorities from a file, adding new ones and changing those that differ")
    public ImportReport importFile(
            @RequestBody(
                            required = true,
                            description = "The file, as CSV or as a workbook with the same headings. Where a cell is"
                                    + " empty or its column is absent, what is on record stays: empty it by PUT.",
                            content = {
                                @Content(
                                        mediaType = FileTypes.CSV,
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples =
                                                @ExampleObject(name = "A council to try things on", value = EXAMPLE)),
                                @Content(
                                        mediaType = FileTypes.XLSX,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    byte[] file,
            @RestQuery @DefaultValue("false") @Parameter(description = "Only check the file, store nothing")
                    boolean dryRun) {
        var content = ExchangeFile.read(file, FileForm.of(null, file), AuthorityFile.HEADINGS);
        return authorities.importFile(content, Change.of("import authorities").withRehearsal(dryRun));
    }
}
