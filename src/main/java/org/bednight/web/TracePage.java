package org.bednight.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.bednight.audit.Audited;
import org.bednight.authority.AuthorityCode;
import org.bednight.estate.Sector;
import org.bednight.projection.ForecastQuery;
import org.bednight.projection.Forecasts;
import org.bednight.publication.style.HouseStyles;
import org.bednight.publication.style.Wording;
import org.bednight.rest.Page;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The nights and prices from which a forecast's figures come; never stored on the way, since it names episodes. */
@Path("/authorities")
@Produces(MediaType.TEXT_HTML)
class TracePage {

    private static final int SIZE = 100;

    private final Forecasts forecasts;
    private final HouseStyles styles;

    TracePage(Forecasts forecasts, HouseStyles styles) {
        this.forecasts = forecasts;
        this.styles = styles;
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance trace(TraceView view);

        private Templates() {}
    }

    @Audited("trace forecast")
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("{code}/trace")
    @Operation(hidden = true)
    public TemplateInstance trace(
            @RestPath AuthorityCode code,
            @BeanParam ForecastQuery query,
            @RestQuery @Pattern(regexp = "P(0[1-9]|1[0-2])", message = "is written like P03") @Nullable String period,
            @RestQuery @Nullable Sector sector,
            @RestQuery @DefaultValue("1") @Min(1) @Max(100_000) int page) {
        var asked = forecasts.resolve(code, query);
        var rows = forecasts.trace(asked, 1, Integer.MAX_VALUE).rows().items().stream()
                .filter(row -> period == null || row.period().equals(period))
                .filter(row -> sector == null || row.sector() == sector)
                .toList();
        var words = new TraceWords(
                Page.of(rows, page, SIZE), new TraceWords.Part(period, sector), new Wording(styles.get(code)));
        return Templates.trace(words.view(YearHead.of(asked, query)));
    }
}
