package org.bednight.scenario.saved;

import java.util.Map;
import org.bednight.authority.AuthorityCode;
import org.bednight.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A request names a saved scenario that there is not, or one that is retired. */
public final class UnknownScenario extends Problem {

    private static final long serialVersionUID = 1;

    private UnknownScenario(AuthorityCode authority, ScenarioName name, String detail) {
        super(Kind.UNKNOWN, "unknown-scenario", detail, Map.of("authority", authority.value(), "name", name.value()));
    }

    UnknownScenario(AuthorityCode authority, ScenarioName name) {
        this(
                authority,
                name,
                "%s has no scenario '%s': see /api/v1/authorities/%s/scenarios.".formatted(authority, name, authority));
    }

    static UnknownScenario ofVersion(AuthorityCode authority, ScenarioName name, int version, int last) {
        return new UnknownScenario(
                authority,
                name,
                "The scenario '%s' of %s has the versions 1 to %d, but was asked for %d."
                        .formatted(name, authority, last, version));
    }

    static UnknownScenario ofRetired(AuthorityCode authority, ScenarioName name, int last, @Nullable String reason) {
        return new UnknownScenario(
                authority,
                name,
                "The scenario '%s' of %s is retired (%s): state version=%d to have its last version, or save it anew."
                        .formatted(name, authority, reason, last));
    }
}
