package org.bednight.scenario;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.bednight.authority.AuthorityCode;
import org.bednight.projection.ForecastQuery;
import org.bednight.projection.Forecasts;
import org.bednight.scenario.adjustment.Scenario;
import org.bednight.security.Access;
import org.bednight.security.NamesChild;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "What-ifs", description = "What a forecast would be if something were otherwise")
class ScenarioResource {

    private final WhatIfs whatIfs;
    private final Forecasts forecasts;

    ScenarioResource(WhatIfs whatIfs, Forecasts forecasts) {
        this.whatIfs = whatIfs;
        this.forecasts = forecasts;
    }

    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @POST
    @Path("authorities/{code}/scenarios/compare")
    @Consumes(MediaType.APPLICATION_JSON)
    public Comparison compareScenario(
            @RestPath AuthorityCode code, @BeanParam ForecastQuery query, @NotNull Scenario scenario) {
        return whatIfs.compare(forecasts.resolve(code, query), scenario);
    }

    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @POST
    @Path("authorities/{code}/scenarios/solve")
    @Consumes(MediaType.APPLICATION_JSON)
    public Solution solveScenario(@RestPath AuthorityCode code, @BeanParam ForecastQuery query, @NotNull Goal goal) {
        return whatIfs.solve(forecasts.resolve(code, query), goal);
    }

    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/stress")
    public Stress stressForecast(@RestPath AuthorityCode code, @BeanParam ForecastQuery query) {
        return whatIfs.stress(forecasts.resolve(code, query));
    }
}
