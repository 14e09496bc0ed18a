package org.bednight.scenario.saved;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bednight.authority.AuthorityCode;

@ApplicationScoped
class RunRepository implements PanacheRepositoryBase<RunFact, Long> {

    private static final String LATEST_FIRST = " order by runAt desc, id desc";

    /** Finds the last run of a version. */
    Optional<RunFact> findLast(ScenarioFact scenario) {
        return find("scenario = :scenario" + LATEST_FIRST, Map.of("scenario", scenario))
                .firstResultOptional();
    }

    /** Lists the runs of all versions of a name, the latest first. */
    List<RunFact> list(AuthorityCode authority, ScenarioName name) {
        return list(
                "scenario.authority = :authority and scenario.nameKey = :key" + LATEST_FIRST,
                Map.of("authority", authority.value(), "key", name.key()));
    }
}
