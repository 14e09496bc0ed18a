package org.bednight.remand.confirmation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.RecordedFact;
import org.bednight.ledger.StoredDate;
import org.bednight.remand.episode.Reference;

@ApplicationScoped
class ConfirmationRepository implements PanacheRepositoryBase<ConfirmationFact, Long> {

    /** A version in which all placements of an episode that is open now had an end, the last one that there is. */
    private static final String REOPENED = """
            with own as (
                select episode, start_date, end_date, recorded_in, coalesce(superseded_in, 9223372036854775807) as until
                from placement where authority = :authority and recorded_in <= :version
            ),
            closed as (
                select q.episode, max(q.recorded_in) as version
                from own q
                where q.end_date is not null
                    and exists (select from own o
                        where o.episode = q.episode and o.end_date is null and o.until > :version)
                    and not exists (select from own r
                        where r.episode = q.episode and r.end_date is null
                            and r.recorded_in <= q.recorded_in and r.until > q.recorded_in)
                group by q.episode
            )
            select c.episode,
                (select max(q.end_date) from own q
                    where q.episode = c.episode and q.recorded_in <= c.version and q.until > c.version),
                (select min(r.recorded_in) from own r
                    where r.episode = c.episode and r.end_date is null and r.recorded_in > c.version)
            from closed c
            """;

    Optional<ConfirmationFact> findCurrent(AuthorityCode authority, Reference episode) {
        return find(
                        RecordedFact.CURRENT + " and authority = :authority and episode = :episode",
                        Map.of("authority", authority.value(), "episode", episode.value()))
                .firstResultOptional();
    }

    List<ConfirmationFact> listKnown(AuthorityCode authority, DataVersion version) {
        return list(
                RecordedFact.KNOWN + " and authority = :authority",
                Map.of("version", version.number(), "authority", authority.value()));
    }

    /** Returns the episodes that are open in {@code version}, but had ended in an earlier one. */
    Map<Reference, OpenStayRecord.Reopened> listReopened(AuthorityCode authority, DataVersion version) {
        List<?> rows = getEntityManager()
                .createNativeQuery(REOPENED, Object[].class)
                .setParameter("authority", authority.value())
                .setParameter("version", version.number())
                .getResultList();
        var reopened = new HashMap<Reference, OpenStayRecord.Reopened>();
        for (var each : rows) {
            var row = (Object[]) each;
            reopened.put(
                    new Reference((String) row[0]),
                    new OpenStayRecord.Reopened(StoredDate.of(row[1]), ((Number) row[2]).longValue()));
        }
        return reopened;
    }
}
