package org.bednight.authority;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authorities", description = "The councils that pay for remanded children")
class AuthorityResource {

    private final Authorities authorities;
    private final DataVersions versions;

    AuthorityResource(Authorities authorities, DataVersions versions) {
        this.authorities = authorities;
        this.versions = versions;
    }

    @GET
    @Path("authorities")
    @Operation(operationId = "listAuthorities", summary = "Lists the local authorities on record, by code")
    public Page<Authority> list(
            @RestQuery @DefaultValue("1") @Min(1) @Parameter(description = "Number of the page, from 1") int page,
            @RestQuery @DefaultValue(Page.DEFAULT_SIZE) @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(authorities.list(versions.current()), page, size);
    }

    @GET
    @Path("authorities/{code}")
    @Operation(operationId = "getAuthority", summary = "Returns one local authority")
    public Authority get(@RestPath AuthorityCode code) {
        return authorities.get(code, versions.current());
    }

    @PUT
    @Path("authorities/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putAuthority", summary = "Adds a local authority, or changes the one on record")
    public ImportReport put(@RestPath AuthorityCode code, @Valid @NotNull AuthorityDetails details) {
        return authorities.put(details.of(code), Change.of("put authority"));
    }

    @POST
    @Path("authorities")
    @Consumes({FileTypes.CSV, FileTypes.XLSX})
    @Operation(
            operationId = "importAuthorities",
            summary = "Adds the authorities of a file, and changes those on record that differ")
    public ImportReport importFile(
            byte[] file,
            @RestQuery @DefaultValue("false") @Parameter(description = "Only check the file, store nothing")
                    boolean dryRun) {
        var content = ExchangeFile.read(file, FileForm.of(null, file), AuthorityFile.HEADINGS);
        return authorities.importFile(content, Change.of("import authorities").withRehearsal(dryRun));
    }
}
