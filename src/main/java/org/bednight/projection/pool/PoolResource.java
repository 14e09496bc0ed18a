package org.bednight.projection.pool;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.bednight.projection.YearQuery;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/pool")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forecast")
class PoolResource {

    private final Pools pools;

    PoolResource(Pools pools) {
        this.pools = pools;
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    public PooledRange poolAuthorities(
            @RestQuery
                    @NotNull
                    @Parameter(
                            description = "Codes of 2 to 300 authorities, separated by commas",
                            schema = @Schema(implementation = String.class))
                    AuthorityList authorities,
            @BeanParam YearQuery query) {
        return pools.get(authorities, query);
    }
}
