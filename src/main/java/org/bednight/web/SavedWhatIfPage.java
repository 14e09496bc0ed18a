package org.bednight.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bednight.authority.AuthorityCode;
import org.bednight.problem.Problem;
import org.bednight.projection.Forecasts;
import org.bednight.publication.style.HouseStyles;
import org.bednight.publication.style.Wording;
import org.bednight.rest.parameter.InvalidParameter;
import org.bednight.scenario.adjustment.Scenario;
import org.bednight.scenario.saved.MomentQuery;
import org.bednight.scenario.saved.Rerun;
import org.bednight.scenario.saved.Reruns;
import org.bednight.scenario.saved.SavedScenarios;
import org.bednight.scenario.saved.ScenarioName;
import org.bednight.scenario.saved.ScenarioNames;
import org.bednight.scenario.saved.SideBySides;
import org.bednight.security.Access;
import org.bednight.security.CurrentUser;
import org.bednight.security.NamesChild;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.bednight.web.TakenNameWords.Unsaved;
import org.bednight.web.form.FormAnswers;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.Held;
import org.bednight.web.form.StateTag;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The what-ifs that are saved by name: listed, saved, run again, side by side. */
@Path("/authorities")
@Produces(MediaType.TEXT_HTML)
class SavedWhatIfPage {

    private static final long RERUN_BYTES = 20_000;

    private final Forecasts forecasts;
    private final SavedScenarios scenarios;
    private final Reruns reruns;
    private final SideBySides sideBySides;
    private final HouseStyles styles;
    private final WhatIfDocuments documents;
    private final Held<Rerun> runs;

    SavedWhatIfPage(
            Forecasts forecasts,
            SavedScenarios scenarios,
            Reruns reruns,
            SideBySides sideBySides,
            HouseStyles styles,
            WhatIfDocuments documents,
            CurrentUser user) {
        this.forecasts = forecasts;
        this.scenarios = scenarios;
        this.reruns = reruns;
        this.sideBySides = sideBySides;
        this.styles = styles;
        this.documents = documents;
        this.runs = new Held<>(user::name, 0.002, run -> RERUN_BYTES);
    }

    @CheckedTemplate(basePath = "WhatIfPage")
    static class Templates {

        static native TemplateInstance saved(SavedWhatIfView view);

        static native TemplateInstance taken(TakenNameView view);

        private Templates() {}
    }

    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("{code}/what-if/saved")
    @Operation(hidden = true)
    public TemplateInstance list(@RestPath AuthorityCode code, @RestQuery @Nullable String name) {
        var words = words(code);
        return Templates.saved(words.list(scenarios.list(code), name == null ? "" : name));
    }

    /**
     * Saves the changes that the address states under the name that the form sends, if nothing stands there but the version
     * that the form states. Sent again, it changes nothing.
     */
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @POST
    @Path("{code}/what-if/saved")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(
            @RestPath AuthorityCode code,
            @BeanParam WhatIfQuery query,
            MultivaluedMap<String, String> body,
            @Context UriInfo asked) {
        var typed = FormFields.of(body);
        var name = name(typed.text(TakenNameWords.NAME));
        var request = forecasts.resolve(code, query);
        Scenario scenario = documents.scenario(query, request);
        try {
            scenarios.put(name, request, query.asAt(), scenario, StateTag.unchanged(typed));
        } catch (Problem refused) {
            if (refused.unlessPassing().kind() != Problem.Kind.OUTDATED) {
                throw refused;
            }
            if (!scenarios.isSaved(name, request, query.asAt(), scenario)) {
                return taken(code, Unsaved.of(name, request, query.asAt(), scenario), asked);
            }
        }
        return FormAnswers.next(
                "/authorities/%s/what-if/saved?%s".formatted(code, PageAddress.query(Map.of("name", name.value()))));
    }

    private Response taken(AuthorityCode code, Unsaved unsaved, UriInfo asked) {
        var sent = PageAddress.query(FormFields.of(asked.getQueryParameters()).texts());
        var words = new TakenNameWords(documents.authority(code), sent);
        return FormAnswers.page(412, Templates.taken(words.view(unsaved, scenarios.list(code))));
    }

    /**
     * Shows a what-if's versions and runs, or what its latest run moved.
     *
     * @param run the key of that run, for a quarter of an hour
     */
    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("{code}/what-if/saved/{name}")
    @Operation(hidden = true)
    public TemplateInstance show(
            @RestPath AuthorityCode code, @RestPath ScenarioName name, @RestQuery @Nullable String run) {
        var words = words(code);
        return WhatIfGoalPage.Templates.report(Optional.ofNullable(run)
                .flatMap(runs::find)
                .filter(moved ->
                        moved.name().equals(name) && moved.now().authority().equals(code))
                .map(words::rerun)
                .orElseGet(
                        () -> words.history(name, scenarios.listVersions(code, name), scenarios.listRuns(code, name))));
    }

    /** Runs a what-if again, then leads to a page of its own, so that Reload does not run it once more. */
    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @POST
    @Path("{code}/what-if/saved/{name}/runs")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response run(@RestPath AuthorityCode code, @RestPath ScenarioName name) {
        var key = runs.add(reruns.run(code, name, null, new MomentQuery()));
        return FormAnswers.next("%s?run=%s".formatted(PageAddress.savedWhatIf(code.value(), name.value()), key));
    }

    /** Leads to the page of those that are ticked. */
    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @POST
    @Path("{code}/what-if/side-by-side")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response choose(@RestPath AuthorityCode code, MultivaluedMap<String, String> body) {
        var names = String.join(",", body.getOrDefault("names", List.of()));
        return FormAnswers.next(
                "/authorities/%s/what-if/side-by-side?%s".formatted(code, PageAddress.query(Map.of("names", names))));
    }

    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("{code}/what-if/side-by-side")
    @Operation(hidden = true)
    public TemplateInstance sideBySide(@RestPath AuthorityCode code, @RestQuery @Nullable String names) {
        var chosen = names(names == null ? "" : names);
        return WhatIfGoalPage.Templates.report(
                words(code).sideBySide(sideBySides.compare(code, chosen, new MomentQuery()), chosen));
    }

    private SavedWhatIfWords words(AuthorityCode code) {
        var authority = documents.authority(code);
        return new SavedWhatIfWords(authority, new Wording(styles.get(code)));
    }

    private static ScenarioName name(String text) {
        try {
            return ScenarioName.parse(text);
        } catch (IllegalArgumentException refused) {
            throw new InvalidParameter(String.valueOf(refused.getMessage()), text);
        }
    }

    private static ScenarioNames names(String text) {
        try {
            return ScenarioNames.parse(text);
        } catch (IllegalArgumentException refused) {
            throw new InvalidParameter("Tick two to six what-ifs. " + refused.getMessage(), text);
        }
    }
}
