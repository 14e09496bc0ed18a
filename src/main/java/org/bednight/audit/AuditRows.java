package org.bednight.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the audit record. */
@ApplicationScoped
public class AuditRows {

    private static final String COLUMNS =
            "number, recorded_at, person, identity, action, authority, object, data_version, digest, address, hash";

    /** How many rows are in memory at a time while the chain is followed. */
    private static final int AT_A_TIME = 5_000;

    private final EntityManager database;

    AuditRows(EntityManager database) {
        this.database = database;
    }

    /**
     * Follows the chain of all rows.
     *
     * @param kept the hash that some row is to have, null for none
     */
    public AuditCheck check(@Nullable String kept) {
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
