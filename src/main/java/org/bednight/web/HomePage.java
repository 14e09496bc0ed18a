package org.bednight.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bednight.authority.Authorities;
import org.bednight.language.Counted;
import org.bednight.ledger.DataVersions;
import org.bednight.publication.overview.ForecastSummaries;
import org.bednight.publication.overview.ForecastSummary;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The first page: every authority with its forecast, or where to start. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class HomePage {

    private final ForecastSummaries summaries;
    private final Authorities authorities;
    private final DataVersions versions;
    private final FirstSteps steps;
    private final NothingSeen nothingSeen;

    HomePage(
            ForecastSummaries summaries,
            Authorities authorities,
            DataVersions versions,
            FirstSteps steps,
            NothingSeen nothingSeen) {
        this.summaries = summaries;
        this.authorities = authorities;
        this.versions = versions;
        this.steps = steps;
        this.nothingSeen = nothingSeen;
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance home(HomeView view);

        static native TemplateInstance rows(HomeView view);

        private Templates() {}
    }

    @Access(role = Role.VIEWER, scope = Scope.SEEN)
    @GET
    @Operation(hidden = true)
    public TemplateInstance home(@BeanParam HomeQuery query) {
        var held = query.wait ? Optional.of(summaries.list(query)) : summaries.findHeld(query);
        return Templates.home(view(query, held));
    }

    /** Returns the table alone, which the page fetches where it is still to be worked out. */
    @Access(role = Role.VIEWER, scope = Scope.SEEN)
    @GET
    @Path("rows")
    @Operation(hidden = true)
    public TemplateInstance rows(@BeanParam HomeQuery query) {
        return Templates.rows(view(query, Optional.of(summaries.list(query))));
    }

    private HomeView view(HomeQuery query, Optional<List<ForecastSummary>> found) {
        int count = found.map(List::size)
                .orElseGet(
                        () -> authorities.listSeen(versions.at(query.knownAt())).size());
        var shown = found.orElse(List.of()).stream()
                .filter(summary -> matches(summary, query.search()))
                .sorted(query.sort.comparator())
                .map(summary -> SummaryRow.of(summary, query.stated()))
                .toList();
        return new HomeView(
                count,
                nothingSeen.words(count).orElse(null),
                steps.list(),
                query.search(),
                found.isEmpty() && count > 0,
                query.address("/rows", query.sort),
                query.address("/", query.sort) + "&wait=true",
                query.stated(),
                "%d of %s".formatted(shown.size(), Counted.of(count, "authority", "authorities")),
                columns(query),
                shown);
    }

    private static boolean matches(ForecastSummary summary, String search) {
        var text = search.toLowerCase(Locale.UK);
        var authority = summary.authority();
        return authority.name().toLowerCase(Locale.UK).contains(text)
                || authority.code().value().toLowerCase(Locale.UK).contains(text);
    }

    private static List<HomeView.Column> columns(HomeQuery query) {
        return Arrays.stream(SummaryColumn.values())
                .map(column -> column.view(query))
                .toList();
    }
}
