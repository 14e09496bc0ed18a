package org.bednight.projection.quality;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.bednight.audit.Audited;
import org.bednight.authority.Authorities;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.DataVersions;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Remand episodes")
class DataQualityResource {

    private final DataQuality quality;
    private final Authorities authorities;
    private final DataVersions versions;

    DataQualityResource(DataQuality quality, Authorities authorities, DataVersions versions) {
        this.quality = quality;
        this.authorities = authorities;
        this.versions = versions;
    }

    @Audited("check data")
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/data-quality")
    public DataQualityReport checkData(@RestPath AuthorityCode code) {
        var version = versions.current();
        return quality.report(authorities.get(code, version), version);
    }
}
