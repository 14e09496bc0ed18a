package org.bednight.publication.style;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.RecordedFact;

@ApplicationScoped
class HouseStyleRepository implements PanacheRepositoryBase<HouseStyleFact, Long> {

    Optional<HouseStyleFact> findCurrent(AuthorityCode authority) {
        return find("authority = :authority and " + RecordedFact.CURRENT, Map.of("authority", authority.value()))
                .firstResultOptional();
    }
}
