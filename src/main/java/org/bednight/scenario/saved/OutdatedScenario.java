package org.bednight.scenario.saved;

import java.util.Map;
import org.bednight.authority.AuthorityCode;
import org.bednight.problem.Problem;

/** A saved scenario was to be changed that somebody else has changed since it was fetched. */
final class OutdatedScenario extends Problem {

    private static final long serialVersionUID = 1;

    OutdatedScenario(AuthorityCode authority, ScenarioName name) {
        super(
                Kind.OUTDATED,
                "outdated-scenario",
                "The scenario '%s' of %s does not meet If-Match or If-None-Match: it was saved or retired since. Get it again, and repeat the change with its new ETag."
                        .formatted(name, authority),
                Map.of("authority", authority.value(), "name", name.value()));
    }
}
