package org.bednight.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import org.bednight.rest.Page;
import org.bednight.rest.Paging;
import org.bednight.security.Caller;
import org.bednight.security.CurrentUser;
import org.bednight.security.rows.AcrossAuthorities;
import org.bednight.security.rows.Crossing;
import org.jspecify.annotations.Nullable;

/** Reads the audit record. */
@ApplicationScoped
public class AuditRows {

    private static final String COLUMNS =
            "number, recorded_at, person, identity, action, authority, object, data_version, digest, address, hash";

    /** How many rows are in memory at a time while the chain is followed. */
    private static final int AT_A_TIME = 5_000;

    /** Rows of no authority, or of several, are for those who see all. */
    private static final String SELECTED = """
             from audit where (:all or authority in (:seen)) and recorded_at >= :from and recorded_at < :to
                and (:who = '' or person = :who or starts_with(person, :byToken) or identity = :who)
                and starts_with(action, :action) and (:authority = '' or authority = :authority)
            """;

    private final EntityManager database;
    private final CurrentUser user;
    private final AcrossAuthorities across;

    AuditRows(EntityManager database, CurrentUser user, AcrossAuthorities across) {
        this.database = database;
        this.user = user;
        this.across = across;
    }

    /** Lists a page of the rows that the caller sees, the latest first. */
    public Page<AuditRow> list(AuditQuery query, Paging paging) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var total = (Number)
                    select("select count(*)" + SELECTED, query, Long.class).getSingleResult();
            long first = (paging.number() - 1L) * paging.size();
            var rows = first >= total.longValue()
                    ? List.<AuditRow>of()
                    : select(query, paging.size(), Math.toIntExact(first));
            return new Page<>(rows, paging.number(), paging.size(), total.longValue());
        });
    }

    /** Lists the latest of the rows that the caller sees, the latest first. */
    List<AuditRow> list(AuditQuery query, int most) {
        return QuarkusTransaction.requiringNew().call(() -> select(query, most, 0));
    }

    private List<AuditRow> select(AuditQuery query, int most, int first) {
        return read(select("select " + COLUMNS + SELECTED + " order by number desc", query, Object[].class)
                .setMaxResults(most)
                .setFirstResult(first)
                .getResultList());
    }

    private Query select(String statement, AuditQuery query, Class<?> type) {
        var seen = user.authorities();
        return database.createNativeQuery(statement, type)
                .setParameter("all", seen.isAll())
                .setParameter("seen", seen.codes())
                .setParameter("from", query.start())
                .setParameter("to", query.endExclusive())
                .setParameter("who", query.person())
                .setParameter("byToken", query.person() + Caller.BY_TOKEN)
                .setParameter("action", query.actionStart())
                .setParameter("authority", query.code());
    }

    /**
     * Follows the chain of all rows.
     *
     * @param kept the hash that some row is to have, null for none
     */
    public AuditCheck check(@Nullable String kept) {
        return across.read(Crossing.AUDIT, () -> follow(kept));
    }

    private AuditCheck follow(@Nullable String kept) {
        var walk = new AuditCheck.Walk(kept);
        long after = 0;
        List<AuditRow> rows;
        do {
            rows = listAfter(after);
            rows.forEach(walk::look);
            after = rows.isEmpty() ? after : rows.get(rows.size() - 1).number();
        } while (rows.size() == AT_A_TIME && !walk.isBroken());
        return walk.result();
    }

    private List<AuditRow> listAfter(long number) {
        return QuarkusTransaction.requiringNew()
                .call(() -> read(database.createNativeQuery(
                                "select %s from audit where number > :number order by number limit %d"
                                        .formatted(COLUMNS, AT_A_TIME),
                                Object[].class)
                        .setParameter("number", number)
                        .getResultList()));
    }

    private static List<AuditRow> read(List<?> rows) {
        return rows.stream().map(Object[].class::cast).map(AuditRows::read).toList();
    }

    private static AuditRow read(Object[] row) {
        return new AuditRow(
                ((Number) row[0]).longValue(),
                (Instant) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                row[7] == null ? null : ((Number) row[7]).longValue(),
                (String) row[8],
                (String) row[9],
                (String) row[10]);
    }
}
