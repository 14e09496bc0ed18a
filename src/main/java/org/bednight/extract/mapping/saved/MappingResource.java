package org.bednight.extract.mapping.saved;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.bednight.authority.Authorities;
import org.bednight.authority.AuthorityCode;
import org.bednight.extract.mapping.Mapping;
import org.bednight.extract.mapping.MappingName;
import org.bednight.extract.mapping.ReferenceKey;
import org.bednight.ledger.DataVersions;
import org.bednight.ledger.ImportReport;
import org.bednight.rest.InvalidRecord;
import org.bednight.rest.Page;
import org.bednight.rest.Paging;
import org.bednight.rest.Preconditions;
import org.bednight.rest.RetirementReason;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/authorities/{code}/mappings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Extracts")
class MappingResource {

    private final SavedMappings mappings;
    private final Authorities authorities;
    private final DataVersions versions;

    MappingResource(SavedMappings mappings, Authorities authorities, DataVersions versions) {
        this.mappings = mappings;
        this.authorities = authorities;
        this.versions = versions;
    }

    /** What a PUT states. */
    @Schema(name = "MappingToSave", description = "A mapping to be saved")
    record Body(
            @Schema(required = true) @Nullable Mapping mapping,

            @Schema(
                    description =
                            "The authority's key from a backup, 64 hexadecimal digits, where the service has lost it;"
                                    + " left out otherwise")
            @Nullable
            String key) {

        @Override
        public String toString() {
            return "a mapping to be saved";
        }
    }

    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    public Page<SavedMapping> listMappings(@RestPath AuthorityCode code, @Valid @BeanParam Paging paging) {
        return paging.of(mappings.list(known(code)));
    }

    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<SavedMapping> saveMapping(
            @RestPath AuthorityCode code,
            @RestPath MappingName name,
            @BeanParam Preconditions preconditions,
            @NotNull Body body) {
        return answer(mappings.put(code, name, mapping(body), key(body), preconditions));
    }

    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("{name}")
    public RestResponse<SavedMapping> getMapping(
            @RestPath AuthorityCode code, @RestPath MappingName name, @RestQuery @Min(0) @Nullable Integer version) {
        return answer(mappings.get(known(code), name, version));
    }

    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @DELETE
    @Path("{name}")
    public ImportReport retireMapping(
            @RestPath AuthorityCode code,
            @RestPath MappingName name,
            @BeanParam Preconditions preconditions,
            @Valid @BeanParam RetirementReason reason) {
        return mappings.retire(code, name, reason.text(), preconditions);
    }

    private static Mapping mapping(Body body) {
        if (body.mapping() == null) {
            throw InvalidRecord.of("mapping: expected a mapping, but there was none");
        }
        return body.mapping();
    }

    private static @Nullable ReferenceKey key(Body body) {
        var hex = body.key();
        return hex == null ? null : InvalidRecord.unlessValid(() -> new ReferenceKey(hex));
    }

    private AuthorityCode known(AuthorityCode code) {
        return authorities.getSeen(code, versions.current()).code();
    }

    /** The answer may hold a key: nothing on its way keeps it. */
    private static RestResponse<SavedMapping> answer(SavedMapping mapping) {
        return RestResponse.ResponseBuilder.ok(mapping)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .tag(mapping.tag())
                .build();
    }
}
