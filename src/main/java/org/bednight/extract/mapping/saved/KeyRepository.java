package org.bednight.extract.mapping.saved;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.RecordedFact;

@ApplicationScoped
class KeyRepository implements PanacheRepositoryBase<KeyFact, Long> {

    Optional<KeyFact> find(AuthorityCode authority) {
        return find("authority = :authority and " + RecordedFact.CURRENT, Map.of("authority", authority.value()))
                .firstResultOptional();
    }
}
