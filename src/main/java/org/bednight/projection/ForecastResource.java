package org.bednight.projection;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.bednight.audit.Audited;
import org.bednight.authority.AuthorityCode;
import org.bednight.projection.headline.RatingRules;
import org.bednight.rest.Conditional;
import org.bednight.rest.FileTypes;
import org.bednight.rest.Paging;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forecast", description = "What the year will cost, and by how much that misses the budget")
class ForecastResource {

    private final Forecasts forecasts;
    private final RatingRules rules;
    private final Conditional conditional;

    ForecastResource(Forecasts forecasts, RatingRules rules, Conditional conditional) {
        this.forecasts = forecasts;
        this.rules = rules;
        this.conditional = conditional;
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/forecast")
    @APIResponseSchema(value = Forecast.class, responseDescription = "The projection")
    public Response forecast(@RestPath AuthorityCode code, @BeanParam ForecastQuery query, Request request) {
        var asked = forecasts.resolve(code, query);
        var thresholds = rules.thresholdsOf(code);
        return conditional.answer(request, asked.identity() + thresholds, () -> forecasts
                .forecast(asked)
                .rated(thresholds));
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/forecast.csv")
    @Produces(FileTypes.CSV)
    @APIResponseSchema(value = String.class, responseDescription = "The projection by period and sector")
    public Response forecastCsv(
            @RestPath AuthorityCode code,
            @BeanParam ForecastQuery query,
            @RestQuery @DefaultValue("false") boolean totals,
            Request request) {
        var asked = forecasts.resolve(code, query);
        var identity = "csv totals=%s %s".formatted(totals, asked.identity());
        return conditional.answer(request, identity, () -> {
            var forecast = forecasts.forecast(asked);
            return totals ? ForecastCsv.withTotals(forecast) : ForecastCsv.bySector(forecast);
        });
    }

    @Audited("trace forecast")
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/forecast/trace")
    public ForecastTrace traceForecast(
            @RestPath AuthorityCode code, @BeanParam ForecastQuery query, @Valid @BeanParam Paging paging) {
        return forecasts.trace(forecasts.resolve(code, query), paging.number(), paging.size());
    }
}
