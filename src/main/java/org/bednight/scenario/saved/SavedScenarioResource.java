package org.bednight.scenario.saved;

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
import jakarta.ws.rs.core.MediaType;
import org.bednight.authority.Authorities;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.DataVersions;
import org.bednight.ledger.ImportReport;
import org.bednight.projection.ForecastQuery;
import org.bednight.projection.Forecasts;
import org.bednight.rest.Page;
import org.bednight.rest.Paging;
import org.bednight.rest.Preconditions;
import org.bednight.rest.RetirementReason;
import org.bednight.scenario.adjustment.Scenario;
import org.bednight.security.Access;
import org.bednight.security.NamesChild;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "What-ifs")
class SavedScenarioResource {

    private final SavedScenarios scenarios;
    private final Authorities authorities;
    private final DataVersions versions;
    private final Forecasts forecasts;

    SavedScenarioResource(
            SavedScenarios scenarios, Authorities authorities, DataVersions versions, Forecasts forecasts) {
        this.scenarios = scenarios;
        this.authorities = authorities;
        this.versions = versions;
        this.forecasts = forecasts;
    }

    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/scenarios")
    public Page<SavedScenario> listScenarios(@RestPath AuthorityCode code, @Valid @BeanParam Paging paging) {
        return paging.of(scenarios.list(known(code)));
    }

    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @PUT
    @Path("authorities/{code}/scenarios/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<SavedScenario> saveScenario(
            @RestPath AuthorityCode code,
            @RestPath ScenarioName name,
            @BeanParam ForecastQuery query,
            @BeanParam Preconditions preconditions,
            @NotNull Scenario scenario) {
        return tagged(scenarios.put(name, forecasts.resolve(code, query), query.asAt(), scenario, preconditions));
    }

    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/scenarios/{name}")
    public RestResponse<SavedScenario> getScenario(
            @RestPath AuthorityCode code, @RestPath ScenarioName name, @RestQuery @Min(1) @Nullable Integer version) {
        return tagged(scenarios.get(known(code), name, version));
    }

    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @DELETE
    @Path("authorities/{code}/scenarios/{name}")
    public ImportReport retireScenario(
            @RestPath AuthorityCode code,
            @RestPath ScenarioName name,
            @BeanParam Preconditions preconditions,
            @Valid @BeanParam RetirementReason reason) {
        return scenarios.retire(code, name, reason.text(), preconditions);
    }

    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/scenarios/{name}/versions")
    public Page<SavedScenario> listScenarioVersions(
            @RestPath AuthorityCode code, @RestPath ScenarioName name, @Valid @BeanParam Paging paging) {
        return paging.of(scenarios.listVersions(known(code), name));
    }

    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/scenarios/{name}/runs")
    public Page<ScenarioRun> listScenarioRuns(
            @RestPath AuthorityCode code, @RestPath ScenarioName name, @Valid @BeanParam Paging paging) {
        return paging.of(scenarios.listRuns(known(code), name));
    }

    private AuthorityCode known(AuthorityCode code) {
        return authorities.get(code, versions.current()).code();
    }

    private static RestResponse<SavedScenario> tagged(SavedScenario scenario) {
        return RestResponse.ResponseBuilder.ok(scenario).tag(scenario.tag()).build();
    }
}
