package org.bednight.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bednight.authority.AuthorityCode;
import org.bednight.projection.ForecastQuery;
import org.bednight.projection.Forecasts;
import org.bednight.publication.style.HouseStyles;
import org.bednight.publication.style.ReadersWords;
import org.bednight.publication.style.Wording;
import org.bednight.scenario.Comparison;
import org.bednight.scenario.Goal;
import org.bednight.scenario.Solution;
import org.bednight.scenario.Stress;
import org.bednight.scenario.WhatIfs;
import org.bednight.security.Access;
import org.bednight.security.NamesChild;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.bednight.web.ForecastView.Row;
import org.bednight.web.ForecastView.Table;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What would balance the year, and how the year stands up to the standard stress tests. */
@Path("/authorities")
@Produces(MediaType.TEXT_HTML)
class WhatIfGoalPage {

    private final Forecasts forecasts;
    private final WhatIfs whatIfs;
    private final HouseStyles styles;
    private final WhatIfDocuments documents;
    private final ObjectMapper json;

    WhatIfGoalPage(
            Forecasts forecasts, WhatIfs whatIfs, HouseStyles styles, WhatIfDocuments documents, ObjectMapper json) {
        this.forecasts = forecasts;
        this.whatIfs = whatIfs;
        this.styles = styles;
        this.documents = documents;
        this.json = json;
    }

    @CheckedTemplate(basePath = "WhatIfPage")
    static class Templates {

        static native TemplateInstance report(WhatIfReport view);

        private Templates() {}
    }

    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("{code}/what-if/goal")
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> goal(
            @RestPath AuthorityCode code,
            @BeanParam WhatIfQuery query,
            @RestQuery @DefaultValue("allocation") WhatIfGoal seek) {
        var asked = forecasts.resolve(code, query);
        var goal = json.convertValue(seek.document(documents.adjustments(query, asked)), Goal.class);
        var solution = whatIfs.solve(asked, goal);
        var wording = new Wording(styles.get(code));
        var words = new ReadersWords(wording);
        var report = report(
                YearHead.of(asked, query),
                seek.question(),
                words.written(solution.words()),
                words.written(solution.warnings()),
                List.of(figures(solution, new ScenarioTables(wording))));
        return HtmlAnswers.stored(Templates.report(report), !query.leaving.isNone());
    }

    private static Table figures(Solution solution, ScenarioTables tables) {
        var columns = new ArrayList<ScenarioTables.Named>();
        columns.add(new ScenarioTables.Named("As forecast", solution.base()));
        Optional.ofNullable(solution.scenario())
                .ifPresentOrElse(found -> columns.add(new ScenarioTables.Named("On budget", found)), () -> {
                    columns.add(new ScenarioTables.Named("At the least", solution.atLeast()));
                    columns.add(new ScenarioTables.Named("At the most", solution.atMost()));
                });
        return tables.columns("The forecast and the year that is sought", columns);
    }

    /** Shows what tests that have happened to councils would move; a test may name an episode. */
    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("{code}/what-if/stress")
    @Operation(hidden = true)
    public TemplateInstance stress(@RestPath AuthorityCode code, @BeanParam ForecastQuery query) {
        var asked = forecasts.resolve(code, query);
        var stress = whatIfs.stress(asked);
        var wording = new Wording(styles.get(code));
        var words = new ReadersWords(wording);
        var report = report(
                YearHead.of(asked, query),
                "Stress tests",
                stress.tests().isEmpty()
                        ? "The year is over, so there is nothing left to test."
                        : "By how much each of these would move the year's variance. All of them have happened to councils.",
                words.written(stress.warnings()),
                List.of(tests(stress, new ScenarioTables(wording), words)));
        return Templates.report(report);
    }

    private static Table tests(Stress stress, ScenarioTables tables, ReadersWords words) {
        return new Table(
                "Each by itself, against a forecast of %s, rated %s"
                        .formatted(
                                tables.variance(stress.base().variance()),
                                PageWords.rating(stress.base().rating())),
                2,
                List.of("Test", "What happens", "Variance moves by", "Chance of an overspend then", "Rating then"),
                stress.tests().stream()
                        .map(test -> new Row(
                                test.name(),
                                List.of(
                                        words.written(test.words()),
                                        tables.change(test.variance()),
                                        PageWords.chance(test.probabilityOfOverspend()),
                                        PageWords.rating(Optional.ofNullable(test.scenario())
                                                .map(Comparison.Figures::rating)
                                                .orElse(null)))))
                        .toList(),
                null);
    }

    private static WhatIfReport report(
            YearHead head, String title, String headline, List<String> warnings, List<Table> tables) {
        return new WhatIfReport(
                head.authority().code(),
                head.query(),
                title,
                "%s, %s, as at %s: %s".formatted(head.authority().name(), head.year(), head.asAt(), title),
                headline,
                warnings,
                List.of(),
                null,
                "",
                tables);
    }
}
