package org.bednight.authority;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.RecordedFact;

@ApplicationScoped
class AuthorityRepository implements PanacheRepositoryBase<AuthorityFact, Long> {

    List<AuthorityFact> listCurrent() {
        return list(RecordedFact.CURRENT);
    }

    List<AuthorityFact> listKnown(DataVersion version) {
        return list(RecordedFact.KNOWN + " order by code", Map.of("version", version.number()));
    }
}
