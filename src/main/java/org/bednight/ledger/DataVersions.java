package org.bednight.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Returns the version of the facts that stands now, without a query while the listener hears of the database, and which stood
 * at a moment.
 */
@ApplicationScoped
public class DataVersions {

    static final String CHANNEL = "bednight_data_version";

    /** The last version, its instant, and the last version that took something from the record of those before it. */
    static final String LAST = "select version, recorded_at, reduced from standing_version()";

    /** For how many nanoseconds the last news of the listener counts; then each request asks the database itself. */
    private static final long NEWS_LASTS = 2_000_000_000L;

    /** The version that the change being made by a thread rests on. */
    private static final ThreadLocal<@Nullable DataVersion> STANDING = new ThreadLocal<>();

    private final EntityManager database;
    private final Clock clock;
    private final AtomicReference<@Nullable DataVersion> current = new AtomicReference<>();
    private final AtomicLong reducedIn = new AtomicLong();
    private volatile long heardAt = System.nanoTime() - NEWS_LASTS;

    DataVersions(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns the version that stands now; its instant is that of its own change, so that it repeats exactly. */
    public DataVersion current() {
        var changing = STANDING.get();
        if (changing != null) {
            return changing;
        }
        var known = current.get();
        return known == null || System.nanoTime() - heardAt > NEWS_LASTS ? look() : known;
    }

    /** Takes note of what the listener has read from the database just now. */
    void hear(Last last) {
        keep(last);
        heardAt = System.nanoTime();
    }

    /**
     * Does {@code work} within a change that has the lock: no other version can appear meanwhile, and the work's own is not
     * to be read yet.
     */
    <T> T whileStanding(DataVersion last, Supplier<T> work) {
        keep(last);
        STANDING.set(last);
        try {
            return work.get();
        } finally {
            STANDING.remove();
        }
    }

    /**
     * Returns the version that stood at {@code knownAt}, or stands now where it is null.
     *
     * @throws org.bednight.problem.Problem if the moment is still to come, so that the facts of it may yet change
     */
    public DataVersion at(@Nullable KnownAt knownAt) {
        if (knownAt == null) {
            return current();
        }
        if (knownAt.instant().isAfter(now())) {
            throw LedgerProblems.knownAtInFuture(knownAt, now());
        }
        return new DataVersion(numberAt(knownAt.instant()), knownAt.instant());
    }

    /**
     * Returns a clock that stands at the present. Where the machine's clock was set back behind the last change, it is the
     * instant of that change, so that what was read once can be read again.
     */
    public Clock clock() {
        return Clock.fixed(now(), ZoneOffset.UTC);
    }

    private Instant now() {
        var lastChange = current().knownAt();
        var now = clock.instant();
        return now.isBefore(lastChange) ? lastChange : now;
    }

    /** Looks into the database which version stands, and keeps it in mind. */
    DataVersion look() {
        return keep(QuarkusTransaction.requiringNew().call(() -> last(database)));
    }

    /**
     * What the database says of its last version.
     *
     * @param reducedIn the last version that took something from the record of those before it; 0 for none
     */
    record Last(DataVersion version, long reducedIn) {}

    /** Keeps in mind the last version, and forgets what is held in memory of a record that has been reduced since. */
    DataVersion keep(Last found) {
        if (reducedIn.get() < found.reducedIn()) {
            Remembered.forgetAll(found.version().knownAt());
            reducedIn.accumulateAndGet(found.reducedIn(), Math::max);
        }
        return keep(found.version());
    }

    private DataVersion keep(DataVersion found) {
        return current.accumulateAndGet(
                found, (known, seen) -> known == null || seen.number() > known.number() ? seen : known);
    }

    static Last last(EntityManager database) {
        List<?> rows = database.createNativeQuery(LAST, Object[].class).getResultList();
        return rows.isEmpty() ? new Last(DataVersion.NONE, 0) : of((Object[]) rows.get(0));
    }

    private static Last of(Object[] row) {
        return new Last(
                new DataVersion(((Number) row[0]).longValue(), (Instant) row[1]),
                row[2] == null ? 0 : ((Number) row[2]).longValue());
    }

    private long numberAt(Instant instant) {
        var changing = STANDING.get();
        return Reading.of(() -> ((Number) database.createNativeQuery("select version_at(:instant, :upTo)")
                        .setParameter("instant", instant)
                        .setParameter("upTo", changing == null ? Long.MAX_VALUE : changing.number())
                        .getSingleResult())
                .longValue());
    }
}
