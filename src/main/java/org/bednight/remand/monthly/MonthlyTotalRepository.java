package org.bednight.remand.monthly;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.RecordedFact;

@ApplicationScoped
class MonthlyTotalRepository implements PanacheRepositoryBase<MonthlyTotalFact, Long> {

    private static final String IN_ORDER = " order by authority, month, sector";

    List<MonthlyTotalFact> listCurrent(Collection<AuthorityCode> authorities) {
        return list(
                RecordedFact.CURRENT + " and authority in :authorities" + IN_ORDER,
                Map.of(
                        "authorities",
                        authorities.stream().map(AuthorityCode::value).toList()));
    }

    List<MonthlyTotalFact> listKnown(DataVersion version) {
        return list(RecordedFact.KNOWN + IN_ORDER, Map.of("version", version.number()));
    }

    List<MonthlyTotalFact> listKnown(AuthorityCode authority, DataVersion version) {
        return list(
                RecordedFact.KNOWN + " and authority = :authority" + IN_ORDER,
                Map.of("version", version.number(), "authority", authority.value()));
    }
}
