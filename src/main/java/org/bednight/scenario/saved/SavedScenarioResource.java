package org.bednight.scenario.saved;

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
import org.bednight.rest.PlainText;
import org.bednight.rest.Preconditions;
import org.bednight.scenario.ScenarioExamples;
import org.bednight.scenario.adjustment.Scenario;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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

    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/scenarios")
    @Operation(operationId = "listScenarios", summary = "Lists an authority's saved scenarios, by name")
    public Page<SavedScenario> list(
            @RestPath @Parameter(example = "E08000025") AuthorityCode code,
            @RestQuery @DefaultValue("1") @Min(1) int page,
            @RestQuery @DefaultValue(Page.DEFAULT_SIZE) @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(scenarios.list(known(code)), page, size);
    }

    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @PUT
    @Path("authorities/{code}/scenarios/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "saveScenario",
            summary = "Saves a scenario and the forecast that it changes under a name, as a new version")
    public RestResponse<SavedScenario> put(
            @RestPath @Parameter(example = "E08000025") AuthorityCode code,
            @RestPath
                    @Parameter(
                            examples = {
                                @ExampleObject(name = "Bail support", value = "Bail support"),
                                @ExampleObject(name = "Court delays", value = "Court delays")
                            })
                    ScenarioName name,
            @BeanParam ForecastQuery query,
            @BeanParam Preconditions preconditions,
            @NotNull
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = Scenario.class),
                                            examples = {
                                                @ExampleObject(
                                                        name = "Bail support diverts 20 %",
                                                        value = ScenarioExamples.BAIL_SUPPORT),
                                                @ExampleObject(
                                                        name = "Court delays lengthen stays by 15 %",
                                                        value = ScenarioExamples.COURT_DELAYS)
                                            }))
                    Scenario scenario) {
        return tagged(scenarios.put(name, forecasts.resolve(code, query), query.asAt(), scenario, preconditions));
    }

    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/scenarios/{name}")
    @Operation(
            operationId = "getScenario",
            summary = "Returns a saved scenario, with the ETag that a change sends back in If-Match")
    public RestResponse<SavedScenario> get(
            @RestPath @Parameter(example = "E08000025") AuthorityCode code,
            @RestPath @Parameter(example = "Bail support") ScenarioName name,
            @RestQuery
                    @Parameter(description = "An earlier version; the one that stands if left out", example = "1")
                    @Min(1)
                    @Nullable
                    Integer version) {
        return tagged(scenarios.get(known(code), name, version));
    }

    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @DELETE
    @Path("authorities/{code}/scenarios/{name}")
    @Operation(
            operationId = "retireScenario",
            summary = "Retires a saved scenario with a reason; its versions can still be read")
    public ImportReport retire(
            @RestPath @Parameter(example = "E08000025") AuthorityCode code,
            @RestPath @Parameter(example = "Bail support") ScenarioName name,
            @BeanParam Preconditions preconditions,
            @RestQuery
                    @Parameter(example = "not pursued")
                    @NotNull
                    @Size(min = 3, max = 500)
                    @Pattern(regexp = PlainText.VISIBLE, message = PlainText.VISIBLE_MESSAGE)
                    String reason) {
        return scenarios.retire(code, name, reason, preconditions);
    }

    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/scenarios/{name}/versions")
    @Operation(
            operationId = "listScenarioVersions",
            summary = "Lists all versions of a saved scenario, latest first, retired ones included")
    public Page<SavedScenario> listVersions(
            @RestPath @Parameter(example = "E08000025") AuthorityCode code,
            @RestPath @Parameter(example = "Bail support") ScenarioName name,
            @RestQuery @DefaultValue("1") @Min(1) int page,
            @RestQuery @DefaultValue(Page.DEFAULT_SIZE) @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(scenarios.listVersions(known(code), name), page, size);
    }

    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/scenarios/{name}/runs")
    @Operation(operationId = "listScenarioRuns", summary = "Lists the runs of a saved scenario, latest first")
    public Page<ScenarioRun> listRuns(
            @RestPath @Parameter(example = "E08000025") AuthorityCode code,
            @RestPath @Parameter(example = "Bail support") ScenarioName name,
            @RestQuery @DefaultValue("1") @Min(1) int page,
            @RestQuery @DefaultValue(Page.DEFAULT_SIZE) @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(scenarios.listRuns(known(code), name), page, size);
    }

    private AuthorityCode known(AuthorityCode code) {
        return authorities.get(code, versions.current()).code();
    }

    private static RestResponse<SavedScenario> tagged(SavedScenario scenario) {
        return RestResponse.ResponseBuilder.ok(scenario).tag(scenario.tag()).build();
    }
}
