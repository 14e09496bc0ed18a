package org.bednight.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bednight.authority.AuthorityCode;
import org.bednight.money.Uplift;
import org.bednight.problem.Problem;
import org.bednight.projection.Forecast;
import org.bednight.projection.ForecastQuery;
import org.bednight.projection.Forecasts;
import org.bednight.projection.headline.HeadlineWords;
import org.bednight.projection.model.ModelChoice;
import org.bednight.publication.PublishedVariances;
import org.bednight.publication.PublishedVariances.AuthorityYear;
import org.bednight.publication.style.HouseStyles;
import org.bednight.publication.style.Wording;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The year of an authority at a glance. */
@Path("/authorities")
@Produces(MediaType.TEXT_HTML)
class ForecastPage {

    private static final String PLAN = "rolling-average";
    private static final String BEST = "episode";

    private final Forecasts forecasts;
    private final PublishedVariances published;
    private final HouseStyles styles;

    ForecastPage(Forecasts forecasts, PublishedVariances published, HouseStyles styles) {
        this.forecasts = forecasts;
        this.published = published;
        this.styles = styles;
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance forecast(ForecastView view);

        private Templates() {}
    }

    @GET
    @Path("{code}")
    @Operation(hidden = true)
    public TemplateInstance forecast(@RestPath AuthorityCode code, @BeanParam ForecastQuery query, UriInfo address) {
        var forecast = forecasts.forecast(forecasts.resolve(code, query));
        var wording = new Wording(styles.get(code));
        var last = Optional.ofNullable(published.listLatest().get(new AuthorityYear(code, forecast.financialYear())));
        return Templates.forecast(view(forecast, wording, new ForecastAnswers(forecast, wording, last), address));
    }

    private ForecastView view(Forecast forecast, Wording wording, ForecastAnswers answers, UriInfo address) {
        return new ForecastView(
                new ForecastView.Authority(
                        forecast.authority().code().value(),
                        forecast.authority().name()),
                PageWords.year(forecast.financialYear()),
                Wording.date(forecast.asAt()),
                query(forecast, address),
                form(forecast),
                forecast.headline(),
                answers.figures(),
                answers.answers(),
                InlineSvg.of(ForecastCharts.fan(forecast, wording)),
                methods(forecast, wording),
                HeadlineWords.centres(forecast.model().name()),
                new ForecastTables(forecast, wording).all(),
                forecast.warnings(),
                forecast.assumptions());
    }

    /** The query of this very forecast: dates that were left out are stated, so that the address keeps its meaning. */
    private static String query(Forecast forecast, UriInfo address) {
        var stated = address.getRequestUri().getRawQuery();
        return stated != null && stated.contains("asAt=")
                ? stated
                : "financialYear=%s&asAt=%s%s"
                        .formatted(forecast.financialYear(), forecast.asAt(), stated == null ? "" : "&" + stated);
    }

    private static ForecastView.Form form(Forecast forecast) {
        var models = ModelChoice.list().stream()
                .map(model -> new ForecastView.Choice(
                        model.name(),
                        model.name().replace('-', ' '),
                        model.name().equals(forecast.model().name())))
                .toList();
        return new ForecastView.Form(
                forecast.financialYear().toString(),
                forecast.asAt().toString(),
                forecast.model().name(),
                models);
    }

    /** The method that plans use, and the one that knows who is in. */
    private List<ForecastView.Method> methods(Forecast forecast, Wording wording) {
        return List.of(
                method(PLAN, "The plan's method: a rolling average of twelve months", forecast, wording),
                method(BEST, "The best estimate: who is in, how long stays last, who may come", forecast, wording));
    }

    private ForecastView.Method method(String model, String title, Forecast shown, Wording wording) {
        var request = forecasts.resolve(
                shown.authority().code(),
                shown.financialYear(),
                shown.asAt(),
                ModelChoice.of(model, Map.of()),
                Uplift.NONE,
                null);
        try {
            var forecast = forecasts.forecast(request);
            var variance = forecast.variance();
            return new ForecastView.Method(
                    title,
                    variance == null ? "no budget on record" : PageWords.variance(wording, variance.pounds()),
                    wording.amount(forecast.outturn().cost().pounds()),
                    "Model %s.".formatted(model));
        } catch (Problem none) {
            return new ForecastView.Method(title, "not available", "–", String.valueOf(none.getMessage()));
        }
    }
}
