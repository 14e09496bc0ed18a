package org.bednight.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.bednight.security.rows.AcrossAuthorities;
import org.bednight.security.rows.Crossing;
import org.jspecify.annotations.Nullable;

/**
 * Adds rows to the audit record. The database lets one transaction after another do so: a row is written at the very end of
 * what it records.
 */
@ApplicationScoped
public class AuditLog {

    private final EntityManager database;
    private final AcrossAuthorities across;

    AuditLog(EntityManager database, AcrossAuthorities across) {
        this.database = database;
        this.across = across;
    }

    /** Puts an event on record: with the transaction that runs, if there is one, so that both are stored or neither. */
    public void record(AuditEvent event) {
        QuarkusTransaction.joiningExisting().run(() -> insert(event));
    }

    /**
     * Puts events of whatever authorities on record in their order, all or none. Their authorities are those that requests
     * named: what was never on record is left out, as it may be anything that somebody typed.
     */
    void record(List<AuditEvent> events) {
        across.run(Crossing.AUDIT, () -> QuarkusTransaction.requiringNew().run(() -> events.stream()
                .map(event -> isKnown(event.authority()) ? event : event.withAuthority(null))
                .forEach(this::insert)));
    }

    private boolean isKnown(@Nullable String authority) {
        return authority != null
                && !database.createNativeQuery("select 1 from authority where code = :code limit 1")
                        .setParameter("code", authority)
                        .getResultList()
                        .isEmpty();
    }

    private void insert(AuditEvent event) {
        database.createNativeQuery("""
                        insert into audit (person, identity, action, authority, object, data_version, digest, address)
                        values (:person, :identity, :action, :authority, :object, cast(:dataVersion as bigint), :digest, :address)
                        """)
                .setParameter("person", event.person())
                .setParameter("identity", event.identity())
                .setParameter("action", event.action())
                .setParameter("authority", event.authority())
                .setParameter("object", event.object())
                .setParameter("dataVersion", text(event.dataVersion()))
                .setParameter("digest", event.digest())
                .setParameter("address", event.address())
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable Long number) {
        return number == null ? null : number.toString();
    }
}
