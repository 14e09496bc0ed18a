package org.bednight.projection.stays;

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
class StayCurveResource {

    private final StayCurves curves;
    private final Forecasts forecasts;

    StayCurveResource(StayCurves curves, Forecasts forecasts) {
        this.curves = curves;
        this.forecasts = forecasts;
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/lengths-of-stay")
    public StayCurve lengthsOfStay(@RestPath AuthorityCode code, @BeanParam YearQuery query) {
        return curves.get(query.resolve(code, forecasts));
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/lengths-of-stay.csv")
    @Produces(FileTypes.CSV)
    public String lengthsOfStayCsv(@RestPath AuthorityCode code, @BeanParam YearQuery query) {
        return StayCurveCsv.of(curves.get(query.resolve(code, forecasts)));
    }
}
