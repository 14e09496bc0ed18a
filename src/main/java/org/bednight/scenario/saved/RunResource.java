package org.bednight.scenario.saved;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.bednight.authority.AuthorityCode;
import org.bednight.rest.FileTypes;
import org.bednight.security.Access;
import org.bednight.security.NamesChild;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "What-ifs")
class RunResource {

    private final Reruns reruns;
    private final SideBySides sideBySides;

    RunResource(Reruns reruns, SideBySides sideBySides) {
        this.reruns = reruns;
        this.sideBySides = sideBySides;
    }

    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @POST
    @Path("authorities/{code}/scenarios/{name}/runs")
    public Rerun runScenario(
            @RestPath AuthorityCode code,
            @RestPath ScenarioName name,
            @RestQuery @Min(1) @Nullable Integer version,
            @BeanParam MomentQuery moment) {
        return reruns.run(code, name, version, moment);
    }

    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/scenarios/side-by-side")
    public SideBySide compareSavedScenarios(
            @RestPath AuthorityCode code,
            @RestQuery
                    @NotNull
                    @Parameter(
                            description = "Names of 2 to 6 saved what-ifs, separated by commas",
                            schema = @Schema(implementation = String.class),
                            example = "Bail support,Court delays")
                    ScenarioNames names,
            @BeanParam MomentQuery moment) {
        return sideBySides.compare(code, names, moment);
    }

    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/scenarios/side-by-side.csv")
    @Produces(FileTypes.CSV)
    public String compareSavedScenariosCsv(
            @RestPath AuthorityCode code,
            @RestQuery
                    @NotNull
                    @Parameter(
                            description = "Names of 2 to 6 saved what-ifs, separated by commas",
                            schema = @Schema(implementation = String.class),
                            example = "Bail support,Court delays")
                    ScenarioNames names,
            @BeanParam MomentQuery moment) {
        return SideBySideCsv.of(sideBySides.compare(code, names, moment));
    }
}
