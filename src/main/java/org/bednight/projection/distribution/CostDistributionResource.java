package org.bednight.projection.distribution;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.bednight.authority.AuthorityCode;
import org.bednight.projection.Forecasts;
import org.bednight.projection.YearQuery;
import org.bednight.rest.FileTypes;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forecast")
class CostDistributionResource {

    private final CostDistributions distributions;
    private final Forecasts forecasts;

    CostDistributionResource(CostDistributions distributions, Forecasts forecasts) {
        this.distributions = distributions;
        this.forecasts = forecasts;
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/cost-distribution")
    public CostDistribution costDistribution(@RestPath AuthorityCode code, @BeanParam YearQuery query) {
        return distributions.get(query.resolve(code, forecasts));
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/cost-distribution.csv")
    @Produces(FileTypes.CSV)
    public String costDistributionCsv(@RestPath AuthorityCode code, @BeanParam YearQuery query) {
        return CostDistributionCsv.of(distributions.get(query.resolve(code, forecasts)));
    }
}
