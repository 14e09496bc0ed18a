package org.bednight.extract.mapping.saved;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bednight.authority.AuthorityCode;
import org.bednight.extract.mapping.MappingName;
import org.bednight.ledger.RecordedFact;

@ApplicationScoped
class MappingRepository implements PanacheRepositoryBase<MappingFact, Long> {

    private static final String OF_AUTHORITY = "authority = :authority";
    private static final String OF_NAME = OF_AUTHORITY + " and name = :name";

    /** Lists the mappings of an authority that stand, by name. */
    List<MappingFact> listCurrent(AuthorityCode authority) {
        return list(
                OF_AUTHORITY + " and " + RecordedFact.CURRENT + " order by name",
                Map.of("authority", authority.value()));
    }

    /** Lists the mappings that stand, by authority and name. */
    List<MappingFact> listCurrent() {
        return list(RecordedFact.CURRENT + " order by authority, name");
    }

    /** Lists all versions of a name, the latest first, those retired too. */
    List<MappingFact> listVersions(AuthorityCode authority, MappingName name) {
        return list(OF_NAME + " order by number desc", Map.of("authority", authority.value(), "name", name.value()));
    }

    /** Finds the version of a name that stands. */
    Optional<MappingFact> findCurrent(AuthorityCode authority, MappingName name) {
        return find(
                        OF_NAME + " and " + RecordedFact.CURRENT,
                        Map.of("authority", authority.value(), "name", name.value()))
                .firstResultOptional();
    }
}
