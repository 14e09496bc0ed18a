package org.bednight.scenario.saved;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.bednight.authority.Authorities;
import org.bednight.authority.AuthorityCode;
import org.bednight.authority.AuthorityProblems;
import org.bednight.ledger.Change;
import org.bednight.ledger.Entry;
import org.bednight.ledger.ImportReport;
import org.bednight.ledger.Ledger;
import org.bednight.ledger.Reading;
import org.bednight.projection.Forecasts;
import org.bednight.rest.Preconditions;
import org.bednight.scenario.Comparison;
import org.bednight.scenario.WhatIfs;
import org.bednight.scenario.adjustment.Scenario;
import org.jspecify.annotations.Nullable;

/** The scenarios that authorities have saved by name. */
@ApplicationScoped
public class SavedScenarios {

    public static final String SAVE = "save scenario";
    public static final String RETIRE = "retire scenario";

    private final ScenarioRepository repository;
    private final ScenarioRuns runs;
    private final WhatIfs whatIfs;
    private final Authorities authorities;
    private final Ledger ledger;
    private final JsonTexts json;

    SavedScenarios(
            ScenarioRepository repository,
            ScenarioRuns runs,
            WhatIfs whatIfs,
            Authorities authorities,
            Ledger ledger,
            JsonTexts json) {
        this.repository = repository;
        this.runs = runs;
        this.whatIfs = whatIfs;
        this.authorities = authorities;
        this.ledger = ledger;
        this.json = json;
    }

    /** Lists the scenarios of an authority that stand, by name. */
    public List<SavedScenario> list(AuthorityCode authority) {
        return views(() -> repository.listCurrent(authority));
    }

    /** Says whether what stands under a name is just this, so that {@link #put} would change nothing. */
    public boolean isSaved(ScenarioName name, Forecasts.Request request, @Nullable LocalDate asAt, Scenario scenario) {
        var stored = stored(request, asAt, scenario);
        return Reading.of(() -> repository.findCurrent(request.authority().code(), name))
                .filter(fact -> fact.says(name, stored, json))
                .isPresent();
    }

    /** Says whether anything was ever saved under a name, also what was retired since. */
    public boolean isOnRecord(AuthorityCode authority, ScenarioName name) {
        return !views(() -> repository.listVersions(authority, name)).isEmpty();
    }

    /**
     * Lists all versions of a scenario, the latest first, those retired too.
     *
     * @throws org.bednight.problem.Problem if nothing was ever saved under the name
     */
    public List<SavedScenario> listVersions(AuthorityCode authority, ScenarioName name) {
        var versions = views(() -> repository.listVersions(authority, name));
        if (versions.isEmpty()) {
            throw SavedScenarioProblems.unknownScenario(authority, name);
        }
        return versions;
    }

    /**
     * Returns a version of a scenario, the one that stands where none is stated.
     *
     * @throws org.bednight.problem.Problem if there is no such name or version, or no version stands
     */
    public SavedScenario get(AuthorityCode authority, ScenarioName name, @Nullable Integer version) {
        var versions = listVersions(authority, name);
        var last = versions.get(0);
        if (version == null) {
            if (last.replacedAt() != null) {
                throw SavedScenarioProblems.retiredScenario(authority, name, last.version(), last.retiredReason());
            }
            return last;
        }
        return versions.stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .orElseThrow(() -> SavedScenarioProblems.unknownVersion(authority, name, version, last.version()));
    }

    /**
     * Lists what the versions of a scenario gave each time that they were run, the latest first.
     *
     * @throws org.bednight.problem.Problem if nothing was ever saved under the name
     */
    public List<ScenarioRun> listRuns(AuthorityCode authority, ScenarioName name) {
        listVersions(authority, name);
        return runs.list(authority, name);
    }

    /**
     * Saves a scenario as a further version, unless the one that stands says the same, and keeps what it gives.
     *
     * @param asAt the as-at date that is stated; null: each run takes the latest
     * @throws org.bednight.problem.Problem if an adjustment is not valid
     * @throws org.bednight.problem.Problem if another version stands than {@code preconditions} state
     */
    public SavedScenario put(
            ScenarioName name,
            Forecasts.Request request,
            @Nullable LocalDate asAt,
            Scenario scenario,
            Preconditions preconditions) {
        var authority = request.authority().code();
        var comparison = whatIfs.compare(request, scenario);
        var stored = stored(request, asAt, scenario);
        var saved = new AtomicReference<SavedScenario>();
        ledger.record(Change.of(SAVE).withAuthority(authority.value()), entry -> {
            var before = findForChange(authority, name, preconditions);
            if (before.isPresent() && before.get().says(name, stored, json)) {
                saved.set(SavedScenario.of(before.get(), json));
                return ImportReport.counting(1, 0, 0, 1, 0);
            }
            saved.set(SavedScenario.of(save(entry, authority, name, stored, comparison), json));
            return before.isPresent() ? ImportReport.counting(1, 0, 1, 0, 0) : ImportReport.counting(1, 1, 0, 0, 0);
        });
        return Objects.requireNonNull(saved.get()).withWarnings(SavedScenario.nearNames(name.value(), list(authority)));
    }

    private ScenarioFact save(
            Entry entry, AuthorityCode authority, ScenarioName name, StoredScenario stored, Comparison comparison) {
        var earlier = repository.listVersions(authority, name);
        earlier.stream().filter(fact -> fact.supersededAt() == null).forEach(fact -> fact.supersede(entry));
        repository.flush();
        int number = earlier.isEmpty() ? 1 : earlier.get(0).number + 1;
        var fact = new ScenarioFact(entry, authority, name, number, stored);
        repository.persist(fact);
        runs.keep(fact, comparison, entry.recordedAt());
        return fact;
    }

    private StoredScenario stored(Forecasts.Request request, @Nullable LocalDate asAt, Scenario scenario) {
        return new StoredScenario(
                request.dates().financialYear(),
                asAt,
                request.model().name(),
                json.write(request.model().settings()),
                request.uplift(),
                json.write(scenario));
    }

    /** Retires a scenario: it is listed no more, and can still be read by its versions. */
    ImportReport retire(AuthorityCode authority, ScenarioName name, String reason, Preconditions preconditions) {
        var change = Change.of(RETIRE).withAuthority(authority.value()).withReason(reason);
        return ledger.record(change, entry -> {
            var fact = findForChange(authority, name, preconditions)
                    .orElseThrow(() -> SavedScenarioProblems.unknownScenario(authority, name));
            fact.retire(entry, reason);
            return ImportReport.counting(0, 0, 0, 0, 1);
        });
    }

    /** Finds the version that stands, within a change; refuses if it is not the one on which the change rests. */
    private Optional<ScenarioFact> findForChange(
            AuthorityCode authority, ScenarioName name, Preconditions preconditions) {
        if (!authorities.listForChange().containsKey(authority)) {
            throw AuthorityProblems.unknownAuthority(authority);
        }
        var current = repository.findCurrent(authority, name);
        preconditions.check(
                current.map(fact -> SavedScenario.of(fact, json).tag()),
                () -> SavedScenarioProblems.outdatedScenario(authority, name));
        return current;
    }

    private List<SavedScenario> views(Callable<List<ScenarioFact>> query) {
        return Reading.of(query).stream()
                .map(fact -> SavedScenario.of(fact, json))
                .toList();
    }
}
