package org.bednight.scenario.saved;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.Ledger;
import org.bednight.projection.Forecasts;
import org.bednight.scenario.WhatIfs;
import org.jspecify.annotations.Nullable;

/** Runs saved scenarios again. */
@ApplicationScoped
public class Reruns {

    private final SavedScenarios scenarios;
    private final ScenarioRuns runs;
    private final Forecasts forecasts;
    private final WhatIfs whatIfs;
    private final Ledger ledger;
    private final Clock clock;

    Reruns(
            SavedScenarios scenarios,
            ScenarioRuns runs,
            Forecasts forecasts,
            WhatIfs whatIfs,
            Ledger ledger,
            Clock clock) {
        this.scenarios = scenarios;
        this.runs = runs;
        this.forecasts = forecasts;
        this.whatIfs = whatIfs;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Says what a saved scenario gives, beside what it gave when it was last run, and keeps it.
     *
     * @param version null: the one that stands
     * @throws org.bednight.problem.Problem if there is no such name or version
     * @throws org.bednight.problem.Problem if an adjustment is no longer valid
     */
    public Rerun run(AuthorityCode authority, ScenarioName name, @Nullable Integer version, MomentQuery moment) {
        var scenario = scenarios.get(authority, name, version);
        var request = moment.resolve(scenario, forecasts);
        var now = SavedScenarioProblems.unlessRefused(
                scenario, request.dates().asAt(), () -> whatIfs.compare(request, scenario.scenario()));
        var both = QuarkusTransaction.requiringNew().call(() -> runs.keepNext(scenario, now, clock.instant()));
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
}
