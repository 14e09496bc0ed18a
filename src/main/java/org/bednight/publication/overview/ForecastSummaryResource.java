package org.bednight.publication.overview;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.bednight.projection.ForecastQuery;
import org.bednight.rest.FileTypes;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forecast")
class ForecastSummaryResource {

    private final ForecastSummaries summaries;

    ForecastSummaryResource(ForecastSummaries summaries) {
        this.summaries = summaries;
    }

    @Access(role = Role.VIEWER, scope = Scope.SEEN)
    @GET
    @Path("forecasts")
    public List<ForecastSummary> listForecasts(@BeanParam ForecastQuery query) {
        return summaries.list(query);
    }

    @Access(role = Role.VIEWER, scope = Scope.SEEN)
    @GET
    @Path("forecasts.csv")
    @Produces(FileTypes.CSV)
    @APIResponseSchema(value = String.class, responseDescription = "A row for each authority")
    public String listForecastsCsv(@BeanParam ForecastQuery query) {
        return ForecastSummaryCsv.of(summaries.list(query));
    }
}
