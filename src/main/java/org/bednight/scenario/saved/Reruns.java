package org.bednight.scenario.saved;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.KnownAt;
import org.bednight.ledger.Ledger;
import org.bednight.projection.Forecasts;
import org.bednight.scenario.Comparison;
import org.bednight.scenario.WhatIfs;
import org.jspecify.annotations.Nullable;

/** Runs saved scenarios again. */
@ApplicationScoped
class Reruns {

    private final SavedScenarios scenarios;
    private final ScenarioRepository repository;
    private final ScenarioRuns runs;
    private final Forecasts forecasts;
    private final WhatIfs whatIfs;
    private final Ledger ledger;
    private final Clock clock;

    Reruns(
            SavedScenarios scenarios,
            ScenarioRepository repository,
            ScenarioRuns runs,
            Forecasts forecasts,
            WhatIfs whatIfs,
            Ledger ledger,
            Clock clock) {
        this.scenarios = scenarios;
        this.repository = repository;
        this.runs = runs;
        this.forecasts = forecasts;
        this.whatIfs = whatIfs;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Which version is run, and on which forecast; what is null is as it was saved. */
    record Order(
            @Nullable Integer version,
            @Nullable LocalDate asAt,
            @Nullable KnownAt knownAt) {}

    /**
     * Says what a saved scenario gives, beside what it gave when it was last run, and keeps it.
     *
     * @throws UnknownScenario if there is no such name or version
     * @throws ScenarioNoLongerFits if an adjustment cannot be so any more
     */
    Rerun run(AuthorityCode authority, ScenarioName name, Order order) {
        var scenario = scenarios.get(authority, name, order.version());
        var request = scenario.resolve(forecasts, order.asAt(), order.knownAt());
        var now = ScenarioNoLongerFits.unlessRefused(
                scenario, request.dates().asAt(), () -> whatIfs.compare(request, scenario.scenario()));
        var both = QuarkusTransaction.requiringNew().call(() -> keep(scenario, now));
        var before = both.get(0);
        var moved = Rerun.Moved.between(before, both.get(1));
        var changes = ledger.listChanges(
                Math.min(before.dataVersion(), now.dataVersion()), Math.max(before.dataVersion(), now.dataVersion()));
        return new Rerun(
                scenario.name(),
                scenario.version(),
                now,
                before,
                moved,
                Reasons.of(before, both.get(1), moved, authority, changes));
    }

    /** Returns the last run of the scenario, and this one. */
    private List<ScenarioRun> keep(SavedScenario scenario, Comparison now) {
        var fact = repository.getVersion(scenario.authority(), scenario.name(), scenario.version());
        return List.of(runs.last(fact), runs.keep(fact, now, clock.instant()));
    }
}
