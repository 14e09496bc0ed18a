package org.bednight.projection.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.bednight.audit.Audited;
import org.bednight.authority.AuthorityCode;
import org.bednight.projection.Forecasts;
import org.bednight.projection.YearQuery;
import org.bednight.rest.Paging;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forecast")
class OpenCaseResource {

    private final OpenCases cases;
    private final Forecasts forecasts;

    OpenCaseResource(OpenCases cases, Forecasts forecasts) {
        this.cases = cases;
        this.forecasts = forecasts;
    }

    @Audited("list open cases")
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/open-cases")
    public OpenCaseList listOpenCases(
            @RestPath AuthorityCode code,
            @BeanParam YearQuery query,
            @RestQuery @Min(0) @Nullable Integer unconfirmedFor,
            @Valid @BeanParam Paging paging) {
        return cases.list(query.resolve(code, forecasts), unconfirmedFor, paging.number(), paging.size());
    }
}
