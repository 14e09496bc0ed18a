package org.bednight.scenario.saved;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.Reading;
import org.bednight.scenario.Comparison;
import org.bednight.security.CurrentUser;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What saved scenarios gave each time that they were run. */
@ApplicationScoped
public class ScenarioRuns {

    private final RunRepository repository;
    private final ScenarioRepository scenarios;
    private final CurrentUser user;
    private final JsonTexts json;
    private final String software;

    ScenarioRuns(
            RunRepository repository,
            ScenarioRepository scenarios,
            CurrentUser user,
            JsonTexts json,
            @ConfigProperty(name = "quarkus.application.name") String name,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.repository = repository;
        this.scenarios = scenarios;
        this.user = user;
        this.json = json;
        this.software = name + " " + version;
    }

    /** Within a transaction: keeps what a version gives. */
    ScenarioRun keep(ScenarioFact scenario, Comparison comparison, Instant runAt) {
        var fact = new RunFact(scenario, comparison.dataVersion(), comparison.asAt());
        fact.software = software;
        fact.base = json.write(comparison.base());
        fact.whatIf = json.write(comparison.scenario());
        fact.runAt = runAt;
        fact.runBy = user.name();
        repository.persist(fact);
        return ScenarioRun.of(fact, json);
    }

    /** Within a transaction: keeps what a version gives; returns its last run before, and this one. */
    public List<ScenarioRun> keepNext(SavedScenario scenario, Comparison comparison, Instant runAt) {
        var fact = scenarios.getVersion(scenario.authority(), scenario.name(), scenario.version());
        return List.of(last(fact), keep(fact, comparison, runAt));
    }

    /** Within a transaction: returns the last run of a version, which has one at least, that of its saving. */
    private ScenarioRun last(ScenarioFact scenario) {
        return repository
                .findLast(scenario)
                .map(fact -> ScenarioRun.of(fact, json))
                .orElseThrow();
    }

    /** Lists the runs of all versions of a scenario, the latest first. */
    List<ScenarioRun> list(AuthorityCode authority, ScenarioName name) {
        return Reading.of(() -> repository.list(authority, name).stream()
                .map(fact -> ScenarioRun.of(fact, json))
                .toList());
    }
}
