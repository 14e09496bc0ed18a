package org.bednight.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.bednight.authority.AuthorityCode;
import org.bednight.projection.Forecasts;
import org.bednight.publication.style.HouseStyles;
import org.bednight.publication.style.Wording;
import org.bednight.rest.FileTypes;
import org.bednight.scenario.Comparison;
import org.bednight.scenario.WhatIfs;
import org.bednight.security.Access;
import org.bednight.security.NamesChild;
import org.bednight.security.ProblemPage;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A what-if by hand: fields for the changes, and what they move. */
@Path("/authorities")
@Produces(MediaType.TEXT_HTML)
class WhatIfPage {

    private final Forecasts forecasts;
    private final WhatIfs whatIfs;
    private final HouseStyles styles;
    private final WhatIfDocuments documents;
    private final CurlCall curl;

    WhatIfPage(Forecasts forecasts, WhatIfs whatIfs, HouseStyles styles, WhatIfDocuments documents, CurlCall curl) {
        this.forecasts = forecasts;
        this.whatIfs = whatIfs;
        this.styles = styles;
        this.documents = documents;
        this.curl = curl;
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance whatIf(WhatIfView view);

        static native TemplateInstance answer(WhatIfView view);

        private Templates() {}
    }

    /** Returns the page; to a script that follows the fields, the part that changes. */
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("{code}/what-if")
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> whatIf(
            @RestPath AuthorityCode code,
            @BeanParam WhatIfQuery query,
            @HeaderParam(ProblemPage.BY_SCRIPT) @Nullable String script,
            @Context UriInfo asked) {
        var view = view(code, query, asked.getBaseUri());
        return HtmlAnswers.stored(
                script == null ? Templates.whatIf(view) : Templates.answer(view), view.namesEpisode());
    }

    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("{code}/what-if/steps.csv")
    @Produces(FileTypes.CSV)
    @Operation(hidden = true)
    public String steps(@RestPath AuthorityCode code, @BeanParam WhatIfQuery query) {
        return WhatIfCsv.steps(compare(query, forecasts.resolve(code, query)));
    }

    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("{code}/what-if/months.csv")
    @Produces(FileTypes.CSV)
    @Operation(hidden = true)
    public String months(@RestPath AuthorityCode code, @BeanParam WhatIfQuery query) {
        var request = forecasts.resolve(code, query);
        return WhatIfCsv.months(compare(query, request), whatIfs.ranges(request, documents.scenario(query, request)));
    }

    private Comparison compare(WhatIfQuery query, Forecasts.Request request) {
        return whatIfs.compare(request, documents.scenario(query, request));
    }

    private WhatIfView view(AuthorityCode code, WhatIfQuery query, URI service) {
        var request = forecasts.resolve(code, query);
        var document = documents.document(query, request);
        var scenario = documents.scenario(query, request);
        var words = new WhatIfWords(
                whatIfs.compare(request, scenario), whatIfs.ranges(request, scenario), new Wording(styles.get(code)));
        var head = YearHead.of(request, query);
        var call = curl.post(
                service,
                "/api/v1/authorities/%s/scenarios/compare?%s"
                        .formatted(head.authority().code(), head.query()),
                document);
        return words.view(head, query, forecasts.assumptions(request).episodes() != null, call);
    }
}
