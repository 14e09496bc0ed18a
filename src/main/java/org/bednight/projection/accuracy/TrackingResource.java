package org.bednight.projection.accuracy;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.bednight.authority.AuthorityCode;
import org.bednight.rest.Conditional;
import org.bednight.rest.FileTypes;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accuracy")
class TrackingResource {

    private final Trackings trackings;
    private final Conditional conditional;

    TrackingResource(Trackings trackings, Conditional conditional) {
        this.trackings = trackings;
        this.conditional = conditional;
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/forecast-tracking")
    @APIResponseSchema(value = Tracking.class, responseDescription = "A row for each month's end that is past")
    public Response trackForecasts(@RestPath AuthorityCode code, @BeanParam TrackingQuery query, Request request) {
        var asked = trackings.resolve(code, query);
        return conditional.answer(request, asked.identity(), () -> trackings.track(asked));
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/forecast-tracking.csv")
    @Produces(FileTypes.CSV)
    @APIResponseSchema(value = String.class, responseDescription = "A row for each month's end that is past")
    public Response trackForecastsCsv(@RestPath AuthorityCode code, @BeanParam TrackingQuery query, Request request) {
        var asked = trackings.resolve(code, query);
        return conditional.answer(request, "csv " + asked.identity(), () -> TrackingCsv.of(trackings.track(asked)));
    }
}
