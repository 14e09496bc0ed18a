package org.bednight.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.bednight.authority.AuthorityCode;
import org.bednight.projection.ForecastQuery;
import org.bednight.projection.Forecasts;
import org.bednight.projection.accuracy.AccuracyReports;
import org.bednight.projection.accuracy.Trackings;
import org.bednight.publication.style.HouseStyles;
import org.bednight.publication.style.Wording;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** How past forecasts came out, and what was forecast of this year when. */
@Path("/authorities")
@Produces(MediaType.TEXT_HTML)
class AccuracyPage {

    private final Forecasts forecasts;
    private final AccuracyReports reports;
    private final Trackings trackings;
    private final HouseStyles styles;

    AccuracyPage(Forecasts forecasts, AccuracyReports reports, Trackings trackings, HouseStyles styles) {
        this.forecasts = forecasts;
        this.reports = reports;
        this.trackings = trackings;
        this.styles = styles;
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance accuracy(AccuracyView view);

        static native TemplateInstance misses(String sentence, YearHead head);

        private Templates() {}
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("{code}/accuracy")
    @Operation(hidden = true)
    public TemplateInstance accuracy(@RestPath AuthorityCode code, @BeanParam ForecastQuery query) {
        var asked = forecasts.resolve(code, query);
        var head = YearHead.of(asked, query);
        var wording = new Wording(styles.get(code));
        var misses = new MissWords(reports.of(asked.authority(), asked.version()), head, wording);
        var tracking = new TrackingWords(
                trackings.track(new Trackings.Request(
                        asked.authority(), asked.dates().financialYear(), Optional.of(asked.model()), asked.version())),
                head,
                wording);
        return Templates.accuracy(new AccuracyView(
                head,
                misses.headline(),
                misses.evidence(),
                misses.picture(),
                misses.table(),
                tracking.headline(),
                tracking.picture(),
                tracking.table(),
                tracking.basis()));
    }

    /** Returns in a sentence how far forecasts as far into the year have missed, for the page of a forecast. */
    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("{code}/accuracy/misses")
    @Operation(hidden = true)
    public TemplateInstance misses(@RestPath AuthorityCode code, @BeanParam ForecastQuery query) {
        var asked = forecasts.resolve(code, query);
        var head = YearHead.of(asked, query);
        var report = reports.of(asked.authority(), asked.version());
        var words = new MissWords(report, head, new Wording(styles.get(code)));
        var horizon = report.find(asked.dates().financialYear(), asked.dates().asAt());
        return Templates.misses(horizon.map(words::sentence).orElse(words.headline()), head);
    }
}
