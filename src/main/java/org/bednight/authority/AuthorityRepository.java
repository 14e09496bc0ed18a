package org.bednight.authority;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.RecordedFact;

@ApplicationScoped
class AuthorityRepository implements PanacheRepositoryBase<AuthorityFact, Long> {

    List<AuthorityFact> listCurrent() {
        return list(RecordedFact.CURRENT);
    }

    Optional<AuthorityFact> findKnown(AuthorityCode code, DataVersion version) {
        return find(RecordedFact.KNOWN + " and code = :code", Map.of("version", version.number(), "code", code.value()))
                .firstResultOptional();
    }

    List<AuthorityFact> listKnown(DataVersion version) {
        return list(RecordedFact.KNOWN + " order by code", Map.of("version", version.number()));
    }
}
