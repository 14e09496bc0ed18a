package org.bednight.authority;

import jakarta.validation.Valid;
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
import org.bednight.rest.Paging;
import org.bednight.rest.PartialBody;
import org.bednight.rest.Preconditions;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

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

    @Access(role = Role.VIEWER, scope = Scope.SEEN)
    @GET
    @Path("authorities")
    public Page<Authority> listAuthorities(@Valid @BeanParam Paging paging) {
        return paging.of(authorities.listSeen(versions.current()));
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}")
    public RestResponse<Authority> getAuthority(@RestPath AuthorityCode code) {
        var version = versions.current();
        return RestResponse.ResponseBuilder.ok(authorities.get(code, version))
                .tag(authorities.tag(code, version))
                .build();
    }

    @Access(role = Role.ADMIN, scope = Scope.ALL)
    @PUT
    @Path("authorities/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public ImportReport putAuthority(
            @RestPath AuthorityCode code,
            @BeanParam Preconditions preconditions,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = AuthorityDetails.class)))
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
    public ImportReport importAuthorities(
            @RequestBody(
                            description = "The file, as CSV or as a workbook with the same headings. Where a cell is"
                                    + " empty or its column is absent, what is on record stays: empty it by PUT.")
                    byte[] file,
            @RestQuery @DefaultValue("false") boolean dryRun) {
        var content = ExchangeFile.read(file, FileForm.of(null, file), AuthorityFile.HEADINGS);
        return authorities.importFile(content, Change.of("import authorities").withRehearsal(dryRun));
    }
}
