package org.bednight.scenario.saved;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.RecordedFact;

@ApplicationScoped
class ScenarioRepository implements PanacheRepositoryBase<ScenarioFact, Long> {

    private static final String OF_AUTHORITY = "authority = :authority";
    private static final String OF_NAME = OF_AUTHORITY + " and nameKey = :key";

    /** Lists the scenarios of an authority that stand, by name. */
    List<ScenarioFact> listCurrent(AuthorityCode authority) {
        return list(
                OF_AUTHORITY + " and " + RecordedFact.CURRENT + " order by nameKey",
                Map.of("authority", authority.value()));
    }

    /** Lists all versions of a name, the latest first, those retired too. */
    List<ScenarioFact> listVersions(AuthorityCode authority, ScenarioName name) {
        return list(OF_NAME + " order by number desc", of(authority, name));
    }

    /** Finds the version of a name that stands. */
    Optional<ScenarioFact> findCurrent(AuthorityCode authority, ScenarioName name) {
        return find(OF_NAME + " and " + RecordedFact.CURRENT, of(authority, name))
                .firstResultOptional();
    }

    ScenarioFact getVersion(AuthorityCode authority, ScenarioName name, int number) {
        var version = Map.<String, Object>of("authority", authority.value(), "key", name.key(), "number", number);
        return find(OF_NAME + " and number = :number", version)
                .firstResultOptional()
                .orElseThrow();
    }

    private static Map<String, Object> of(AuthorityCode authority, ScenarioName name) {
        return Map.of("authority", authority.value(), "key", name.key());
    }
}
