package org.bednight.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.bednight.authority.AuthorityCode;
import org.bednight.projection.ForecastQuery;
import org.bednight.projection.Forecasts;
import org.bednight.projection.stays.StayCurves;
import org.bednight.publication.style.HouseStyles;
import org.bednight.publication.style.ReadersWords;
import org.bednight.publication.style.Wording;
import org.bednight.remand.nights.BedNightReport;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The bed nights of a year by month and sector, and how long stays last. */
@Path("/authorities")
@Produces(MediaType.TEXT_HTML)
class UsagePage {

    private final Forecasts forecasts;
    private final BedNightReport report;
    private final StayCurves curves;
    private final HouseStyles styles;

    UsagePage(Forecasts forecasts, BedNightReport report, StayCurves curves, HouseStyles styles) {
        this.forecasts = forecasts;
        this.report = report;
        this.curves = curves;
        this.styles = styles;
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance usage(UsageView view);

        private Templates() {}
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("{code}/usage")
    @Operation(hidden = true)
    public TemplateInstance usage(@RestPath AuthorityCode code, @BeanParam ForecastQuery query) {
        var asked = forecasts.resolve(code, query);
        var nights = report.of(asked.authority(), asked.dates(), asked.version());
        var head = YearHead.of(asked, query);
        var wording = new Wording(styles.get(code));
        var words = new UsageWords(nights, wording);
        var curve = curves.find(asked).map(found -> new StayWords(found, head));
        return Templates.usage(new UsageView(
                head,
                words.headline(),
                words.figures(),
                new ReadersWords(wording).written(nights.warnings()),
                words.picture("%s, %s, as at %s".formatted(head.authority().name(), head.year(), head.asAt())),
                words.months(),
                words.tables(),
                nights.total().year().children() != null,
                curve.map(StayWords::summary).orElse(List.of(StayWords.UNKNOWN)),
                curve.map(StayWords::picture).orElse(null),
                curve.map(StayWords::table).orElse(null)));
    }
}
