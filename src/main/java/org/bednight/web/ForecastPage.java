package org.bednight.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bednight.authority.AuthorityCode;
import org.bednight.forecast.stay.EpisodeModel;
import org.bednight.problem.Problem;
import org.bednight.projection.Forecast;
import org.bednight.projection.ForecastQuery;
import org.bednight.projection.Forecasts;
import org.bednight.projection.distribution.CostDistributions;
import org.bednight.projection.headline.HeadlineWords;
import org.bednight.projection.model.ModelChoice;
import org.bednight.publication.PublishedVariances;
import org.bednight.publication.style.HouseStyles;
import org.bednight.publication.style.ReadersWords;
import org.bednight.publication.style.Wording;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.bednight.web.form.CallWords;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The year of an authority at a glance. */
@Path("/authorities")
@Produces(MediaType.TEXT_HTML)
class ForecastPage {

    private final Forecasts forecasts;
    private final PublishedVariances published;
    private final CostDistributions distributions;
    private final ForecastCauses causes;
    private final HouseStyles styles;

    ForecastPage(
            Forecasts forecasts,
            PublishedVariances published,
            CostDistributions distributions,
            ForecastCauses causes,
            HouseStyles styles) {
        this.forecasts = forecasts;
        this.published = published;
        this.distributions = distributions;
        this.causes = causes;
        this.styles = styles;
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance forecast(ForecastView view);

        private Templates() {}
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("{code}")
    @Operation(hidden = true)
    public TemplateInstance forecast(@RestPath AuthorityCode code, @BeanParam ForecastQuery query) {
        var asked = forecasts.resolve(code, query);
        var forecast = forecasts.forecast(asked).rated(styles.thresholdsOf(code));
        var wording = new Wording(styles.get(code));
        var words = new ReadersWords(wording);
        var head = YearHead.of(asked, query);
        var answers = new ForecastAnswers(
                forecast,
                wording,
                published.find(
                        code, asked.dates().financialYear(), asked.dates().asAt()),
                head.query());
        var distribution = new DistributionWords(
                Optional.ofNullable(forecast.range()).map(range -> distributions.get(asked)), wording);
        return Templates.forecast(new ForecastView(
                head,
                // Another model may not have the settings of this one.
                PageAddress.only(query.stated(), "uplift", "knownAt"),
                models(forecast.model().name()),
                forecast.headline(),
                PageWords.rating(forecast.rating(), forecast.ratingReason()),
                words.written(forecasts.listPriceNotes(asked)),
                answers.figures(),
                answers.answers(),
                causes.list(asked, wording),
                forecast.openPlacements() != null,
                InlineSvg.of(ForecastCharts.fan(forecast, wording)),
                distribution.picture(),
                distribution.table(),
                methods(asked, forecast, wording),
                HeadlineWords.centres(forecast.model().name()),
                new ForecastTables(forecast, wording, head.query()).all(),
                words.written(CallWords.without(forecast.warnings())),
                words.of(forecast.assumptions())));
    }

    private static List<ForecastView.Choice> models(String chosen) {
        return ModelChoice.list().stream()
                .map(model -> new ForecastView.Choice(
                        model.name(),
                        model.name().replace('-', ' '),
                        model.name().equals(chosen)))
                .toList();
    }

    /** The method that plans use, and the one that knows who is in, on the facts and prices of the forecast shown. */
    private List<ForecastView.Method> methods(Forecasts.Request asked, Forecast shown, Wording wording) {
        return List.of(
                method(
                        ModelChoice.of(ModelChoice.DEFAULT, Map.of()),
                        "The plan's method: a rolling average of twelve months",
                        asked,
                        shown,
                        wording),
                method(
                        ModelChoice.of(EpisodeModel.NAME, Map.of()),
                        "The best estimate: who is in, how long stays last, who may come",
                        asked,
                        shown,
                        wording));
    }

    private ForecastView.Method method(
            ModelChoice model, String title, Forecasts.Request asked, Forecast shown, Wording wording) {
        try {
            var forecast = model.equals(asked.model()) ? shown : forecasts.forecast(asked.withModel(model));
            var variance = forecast.variance();
            return new ForecastView.Method(
                    title,
                    variance == null ? "no budget on record" : PageWords.variance(wording, variance.pounds()),
                    wording.amount(forecast.outturn().cost().pounds()),
                    "Model %s.".formatted(model.name()));
        } catch (Problem none) {
            return new ForecastView.Method(
                    title,
                    "not available",
                    PageWords.NONE,
                    String.valueOf(none.unlessPassing().getMessage()));
        }
    }
}
