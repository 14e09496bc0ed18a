package org.bednight.remand.monthly;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.FactChanges;
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

    List<MonthlyTotalFact> listKnown(Collection<AuthorityCode> authorities, DataVersion version) {
        return list(
                RecordedFact.KNOWN + " and authority in :authorities" + IN_ORDER,
                Map.of(
                        "version",
                        version.number(),
                        "authorities",
                        authorities.stream().map(AuthorityCode::value).toList()));
    }

    /** Lists which authorities' totals changed in which versions after {@code version}, up to {@code upTo}. */
    List<FactChanges.Change<AuthorityCode>> listChanges(long version, long upTo) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select authority, recorded_in from monthly_bed_nights
                        where recorded_in > :version and recorded_in <= :upTo
                        union
                        select authority, superseded_in from monthly_bed_nights
                        where superseded_in > :version and superseded_in <= :upTo
                        """, Object[].class)
                .setParameter("version", version)
                .setParameter("upTo", upTo)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row ->
                        new FactChanges.Change<>(AuthorityCode.parse((String) row[0]), ((Number) row[1]).longValue()))
                .toList();
    }
}
