package org.bednight.scenario.saved;

import java.util.Map;
import org.bednight.authority.AuthorityCode;
import org.bednight.problem.Problem.Kind;
import org.bednight.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Makes the problems with saved scenarios. */
public final class SavedScenarioProblems {

    private SavedScenarioProblems() {}

    /** A saved scenario was to be changed that somebody else has changed since it was fetched. */
    static Problem outdatedScenario(AuthorityCode authority, ScenarioName name) {
        return Problem.of(Kind.OUTDATED,
                "outdated-scenario",
                "The scenario '%s' of %s does not meet If-Match or If-None-Match: it was saved or retired since. Get it again, and repeat the change with its new ETag."
                        .formatted(name, authority),
                Map.of("authority", authority.value(), "name", name.value()));
    }

    /** A request names a saved scenario that there is not, or one that is retired. */
    private static Problem unknownScenario(AuthorityCode authority, ScenarioName name, String detail) {
        return Problem.of(Kind.UNKNOWN, "unknown-scenario", detail, Map.of("authority", authority.value(), "name", name.value()));
    }

    /** A request names a saved scenario that there is not, or one that is retired. */
    static Problem unknownScenario(AuthorityCode authority, ScenarioName name) {
        return unknownScenario(authority,
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
}
