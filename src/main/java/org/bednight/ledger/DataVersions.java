package org.bednight.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Tells which version of the facts stands now, without a query, and which stood at a moment. */
@ApplicationScoped
public class DataVersions {

    static final String CHANNEL = "bednight_data_version";

    private final EntityManager database;
    private final Clock clock;
    private final AtomicReference<@Nullable DataVersion> current = new AtomicReference<>();

    DataVersions(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns the version that stands now; its instant is that of its own change, so that it repeats exactly. */
    public DataVersion current() {
        var known = current.get();
        return known == null ? look() : known;
    }

    /**
     * Returns the version that stood at {@code knownAt}, or stands now where it is null.
     *
     * @throws KnownAtInFuture if the moment is still to come, so that the facts of it may yet change
     */
    public DataVersion at(@Nullable KnownAt knownAt) {
        if (knownAt == null) {
            return current();
        }
        if (knownAt.instant().isAfter(clock.instant())) {
            throw new KnownAtInFuture(knownAt, clock.instant());
        }
        return new DataVersion(numberAt(knownAt.instant()), knownAt.instant());
    }

    /** Looks into the database which version stands, and keeps it in mind. */
    DataVersion look() {
        var found = QuarkusTransaction.requiringNew().call(() -> last(database));
        return current.accumulateAndGet(
                found, (known, seen) -> known == null || seen.number() > known.number() ? seen : known);
    }

    static DataVersion last(EntityManager database) {
        List<?> rows = database.createNativeQuery(
                        "select version, recorded_at from change order by version desc limit 1", Object[].class)
                .getResultList();
        return rows.isEmpty() ? DataVersion.NONE : of((Object[]) rows.get(0));
    }

    private static DataVersion of(Object[] row) {
        return new DataVersion(((Number) row[0]).longValue(), (Instant) row[1]);
    }

    private long numberAt(Instant instant) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) database.createNativeQuery(
                                "select coalesce(max(version), 0) from change where recorded_at <= :instant")
                        .setParameter("instant", instant)
                        .getSingleResult())
                .longValue());
    }
}
