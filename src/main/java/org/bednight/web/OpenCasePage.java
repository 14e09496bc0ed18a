package org.bednight.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.bednight.audit.Audited;
import org.bednight.authority.AuthorityCode;
import org.bednight.forecast.stay.EpisodeModel;
import org.bednight.projection.ForecastQuery;
import org.bednight.projection.Forecasts;
import org.bednight.projection.cases.OpenCases;
import org.bednight.projection.model.ModelChoice;
import org.bednight.publication.style.HouseStyles;
import org.bednight.publication.style.Wording;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The children who are in, one by one, by reference; never stored on the way. */
@Path("/authorities")
@Produces(MediaType.TEXT_HTML)
class OpenCasePage {

    private final Forecasts forecasts;
    private final OpenCases cases;
    private final HouseStyles styles;

    OpenCasePage(Forecasts forecasts, OpenCases cases, HouseStyles styles) {
        this.forecasts = forecasts;
        this.cases = cases;
        this.styles = styles;
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance openCases(OpenCaseView view);

        private Templates() {}
    }

    @Audited("list open cases")
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("{code}/usage/open-cases")
    @Operation(hidden = true)
    public TemplateInstance openCases(
            @RestPath AuthorityCode code,
            @BeanParam ForecastQuery query,
            @RestQuery @DefaultValue("1") @Min(1) int page,
            @RestQuery @DefaultValue("50") @Min(1) @Max(1000) int size) {
        var asked = forecasts.resolve(code, query).withModel(ModelChoice.of(EpisodeModel.NAME, Map.of()));
        var words = new OpenCaseWords(cases.list(asked, null, page, size), new Wording(styles.get(code)));
        return Templates.openCases(words.view(YearHead.of(asked, query)));
    }
}
