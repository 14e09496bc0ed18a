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

    /** Returns the data version in which a style was last stated; 0 where none was. */
    long lastVersion() {
        return find("order by recordedIn desc")
                .firstResultOptional()
                .map(RecordedFact::recordedIn)
                .orElse(0L);
    }
}
