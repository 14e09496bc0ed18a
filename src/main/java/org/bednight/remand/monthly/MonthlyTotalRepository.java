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

    /** Says whether episodes of an authority count now. */
    boolean hasEpisodes(AuthorityCode authority) {
        return (boolean) getEntityManager()
                .createNativeQuery(
                        "select exists (select from placement where authority = :authority and superseded_in is null)",
                        Boolean.class)
                .setParameter("authority", authority.value())
                .getSingleResult();
    }
}
