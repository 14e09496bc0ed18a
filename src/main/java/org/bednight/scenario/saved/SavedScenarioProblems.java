package org.bednight.scenario.saved;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.bednight.authority.AuthorityCode;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;
import org.bednight.scenario.adjustment.AdjustmentProblems;
import org.jspecify.annotations.Nullable;

/** Makes the problems with saved scenarios. */
public final class SavedScenarioProblems {

    private SavedScenarioProblems() {}

    /** A saved scenario was to be changed that somebody else has changed since it was fetched. */
    static Problem outdatedScenario(AuthorityCode authority, ScenarioName name) {
        return Problem.of(
                Kind.OUTDATED,
                "outdated-scenario",
                "The scenario '%s' of %s does not meet If-Match or If-None-Match: it was saved or retired since. Get it again, and repeat the change with its new ETag."
                        .formatted(name, authority),
                Map.of("authority", authority.value(), "name", name.value()));
    }

    /** A request names a saved scenario that there is not, or one that is retired. */
    private static Problem unknownScenario(AuthorityCode authority, ScenarioName name, String detail) {
        return Problem.of(
                Kind.UNKNOWN, "unknown-scenario", detail, Map.of("authority", authority.value(), "name", name.value()));
    }

    /** A request names a saved scenario that there is not, or one that is retired. */
    static Problem unknownScenario(AuthorityCode authority, ScenarioName name) {
        return unknownScenario(
                authority,
                name,
                "%s has no scenario '%s': see /api/v1/authorities/%s/scenarios.".formatted(authority, name, authority));
    }

    static Problem unknownVersion(AuthorityCode authority, ScenarioName name, int version, int last) {
        return unknownScenario(
                authority,
                name,
                "The scenario '%s' of %s has the versions 1 to %d, but was asked for %d."
                        .formatted(name, authority, last, version));
    }

    static Problem retiredScenario(AuthorityCode authority, ScenarioName name, int last, @Nullable String reason) {
        return unknownScenario(
                authority,
                name,
                "The scenario '%s' of %s is retired (%s): state version=%d to have its last version, or save it anew."
                        .formatted(name, authority, reason, last));
    }

    /** A saved scenario has adjustments that are no longer valid, because the facts or the as-at date have changed. */
    private static Problem scenarioNoLongerFits(SavedScenario scenario, LocalDate asAt, Problem refused) {
        return Problem.of(
                Kind.CONFLICT,
                "scenario-no-longer-fits",
                "The scenario '%s' (version %d) does not fit the forecast as at %s: %s Save it anew for that date, or run it with asAt or knownAt as it was made for."
                        .formatted(scenario.name(), scenario.version(), asAt, refused.getMessage()),
                members(scenario, refused));
    }

    /** Returns what {@code figures} computes of a scenario, and adds its name to the problem if it is refused. */
    static <T> T unlessRefused(SavedScenario scenario, LocalDate asAt, Supplier<T> figures) {
        try {
            return figures.get();
        } catch (Problem refused) {
            throw AdjustmentProblems.isInvalidScenario(refused.unlessPassing())
                    ? scenarioNoLongerFits(scenario, asAt, refused)
                    : refused;
        }
    }

    private static Map<String, Object> members(SavedScenario scenario, Problem refused) {
        var members = new TreeMap<>(refused.members());
        members.put("name", scenario.name().value());
        members.put("version", scenario.version());
        return members;
    }

    /** Scenarios of different financial years are to stand side by side. */
    static Problem scenariosOfTwoYears(SavedScenario first, SavedScenario other) {
        return Problem.of(
                Kind.CONFLICT,
                "scenarios-of-two-years",
                "Side by side stand scenarios of one financial year, but '%s' is of %s and '%s' of %s: name those of one year."
                        .formatted(first.name(), first.financialYear(), other.name(), other.financialYear()),
                Map.of("names", List.of(first.name().value(), other.name().value())));
    }
}
