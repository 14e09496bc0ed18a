package org.bednight.scenario.saved;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.bednight.authority.AuthorityCode;
import org.bednight.projection.Forecasts;
import org.bednight.scenario.Base;
import org.bednight.scenario.WhatIfs;

/** Puts saved scenarios side by side, all on the forecast for which the first of them was saved. */
@ApplicationScoped
public class SideBySides {

    private final SavedScenarios scenarios;
    private final Forecasts forecasts;
    private final WhatIfs whatIfs;

    SideBySides(SavedScenarios scenarios, Forecasts forecasts, WhatIfs whatIfs) {
        this.scenarios = scenarios;
        this.forecasts = forecasts;
        this.whatIfs = whatIfs;
    }

    /**
     * Computes each of the scenarios as it stands.
     *
     * @throws org.bednight.problem.Problem if one of them is not there
     * @throws org.bednight.problem.Problem if they are not of one financial year
     * @throws org.bednight.problem.Problem if an adjustment of one is no longer valid
     */
    public SideBySide compare(AuthorityCode authority, ScenarioNames names, MomentQuery moment) {
        var saved = names.names().stream()
                .map(name -> scenarios.get(authority, name, null))
                .toList();
        var first = saved.get(0);
        saved.stream()
                .filter(each -> !each.financialYear().equals(first.financialYear()))
                .findFirst()
                .ifPresent(other -> {
                    throw SavedScenarioProblems.scenariosOfTwoYears(first, other);
                });
        var request = moment.resolve(first, forecasts);
        var base = whatIfs.base(request);
        var columns = new ArrayList<SideBySide.Column>();
        var warnings = new ArrayList<>(base.warnings());
        for (var each : saved) {
            var effect = effect(each, request, base);
            columns.add(SideBySide.Column.of(each, effect));
            effect.warnings().stream()
                    .filter(sentence -> !base.warnings().contains(sentence))
                    .map(sentence -> "'%s': %s".formatted(each.name(), sentence))
                    .forEach(warnings::add);
        }
        warnings.addAll(ofOtherForecasts(saved));
        return new SideBySide(
                authority,
                request.dates().financialYear(),
                request.dates().asAt(),
                request.version().knownAt(),
                request.version().number(),
                request.model().toString(),
                base.figures(),
                columns,
                warnings);
    }

    private Base.Effect effect(SavedScenario scenario, Forecasts.Request request, Base base) {
        return SavedScenarioProblems.unlessRefused(
                scenario, request.dates().asAt(), () -> whatIfs.effectOf(scenario.scenario(), base));
    }

    private static List<String> ofOtherForecasts(List<SavedScenario> saved) {
        var first = saved.get(0);
        return saved.stream()
                .filter(each -> !each.isMadeFor(first))
                .map(each ->
                        "'%s' was saved for another model, or another uplift of prices, than '%s', whose forecast all stand on here."
                                .formatted(each.name(), first.name()))
                .toList();
    }
}
