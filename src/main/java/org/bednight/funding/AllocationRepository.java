package org.bednight.funding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.RecordedFact;

@ApplicationScoped
class AllocationRepository implements PanacheRepositoryBase<AllocationFact, Long> {

    List<AllocationFact> listCurrent(Collection<AuthorityCode> authorities) {
        return list(
                RecordedFact.CURRENT + " and authority in :authorities order by recordedIn, id",
                Map.of(
                        "authorities",
                        authorities.stream().map(AuthorityCode::value).toList()));
    }

    List<AllocationFact> listKnown(AuthorityCode authority, DataVersion version) {
        return list(
                RecordedFact.KNOWN + " and authority = :authority order by recordedIn, id",
                Map.of("version", version.number(), "authority", authority.value()));
    }

    int countKnown(DataVersion version) {
        return (int) count(RecordedFact.KNOWN, Map.of("version", version.number()));
    }
}
