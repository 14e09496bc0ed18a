package org.bednight.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bednight.audit.AuditEvent;
import org.bednight.audit.AuditLog;
import org.bednight.capacity.Awaited;
import org.bednight.security.Caller;
import org.bednight.security.CurrentUser;
import org.bednight.security.rows.AcrossAuthorities;
import org.bednight.security.rows.Crossing;
import org.jspecify.annotations.Nullable;

/**
 * Records changes of facts, one after another: each is a transaction, a data version and a line of the audit log.
 *
 * <p>A lock of the database, taken first, lets one change at a time through, also among several instances. The
 * version and the instant are given after it, so both rise together.
 */
@ApplicationScoped
public class Ledger {

    private static final long WRITE_LOCK = 0x6265646E69676874L;

    private static final int LONGEST_WAIT_SECONDS = 30;

    private final Semaphore turn = new Semaphore(1, true);
    private final EntityManager database;
    private final CurrentUser user;
    private final Clock clock;
    private final DataVersions versions;
    private final AuditLog audit;
    private final AcrossAuthorities across;

    Ledger(
            EntityManager database,
            CurrentUser user,
            Clock clock,
            DataVersions versions,
            AuditLog audit,
            AcrossAuthorities across) {
        this.database = database;
        this.user = user;
        this.clock = clock;
        this.versions = versions;
        this.audit = audit;
        this.across = across;
    }

    /**
     * Does {@code work} as one change. Nothing is stored, and no version given, where the work alters nothing, is a
     * dry run, or fails, or nobody waits for the answer any more.
     *
     * @return the work's report, with the version that stands after it
     */
    public ImportReport record(Change change, Function<Entry, ImportReport> work) {
        return record(change, work, change::object);
    }

    /**
     * As {@link #record(Change, Function)}.
     *
     * @param object returns, after the work, the name of what was made, for the audit record; null for none
     */
    public ImportReport record(Change change, Function<Entry, ImportReport> work, Supplier<@Nullable String> object) {
        waitForTurn();
        try {
            var report = QuarkusTransaction.requiringNew().call(() -> recordLocked(change, work, object));
            versions.look();
            return report;
        } catch (NothingToStore rolledBack) {
            if (!change.rehearsal() && change.sourceDigest() != null) {
                audit.record(event(change));
            }
            return rolledBack.report;
        } finally {
            turn.release();
        }
    }

    /** Waits without a connection, so that those who wait leave the connections to the one who writes. */
    private void waitForTurn() {
        try {
            if (turn.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw LedgerProblems.tooManyChanges(LONGEST_WAIT_SECONDS);
    }

    /** Lists what the first changes did, the earliest first, as their {@link Change#action}s. */
    public List<String> listFirstActions(int changes) {
        return Reading.of(() -> {
            List<?> actions = database.createNativeQuery(
                            "select action from change order by version limit :changes", String.class)
                    .setParameter("changes", changes)
                    .getResultList();
            return actions.stream().map(String.class::cast).toList();
        });
    }

    /** Lists the changes of all authorities after the version {@code after}, up to {@code upTo}, the earliest first. */
    public List<RecordedChange> listChanges(long after, long upTo) {
        return across.read(Crossing.CHANGES, () -> Reading.of(() -> readChanges(after, upTo)));
    }

    private List<RecordedChange> readChanges(long after, long upTo) {
        List<?> changes = database.createNativeQuery(
                        "select action, authority from change where version > :after and version <= :upTo order by version",
                        Object[].class)
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .getResultList();
        return changes.stream()
                .map(Object[].class::cast)
                .map(row -> new RecordedChange((String) row[0], (String) row[1]))
                .toList();
    }

    /** Lists the latest changes up to {@code upTo} that the caller made, or that are of one authority that they see, latest first. */
    public List<LoggedChange> listLatest(long upTo, int most) {
        var seen = user.authorities();
        return Reading.of(() -> {
            List<?> changes = database.createNativeQuery("""
                            select version, recorded_at, recorded_by, action, authority, source_digest, reason, summary
                            from change
                            where version <= :upTo and (:all or recorded_by = :name or starts_with(recorded_by, :byToken)
                                or authority in (:seen))
                            order by version desc limit :most
                            """, Object[].class)
                    .setParameter("upTo", upTo)
                    .setParameter("all", seen.isAll())
                    .setParameter("name", user.name())
                    .setParameter("byToken", user.name() + Caller.BY_TOKEN)
                    .setParameter("seen", seen.codes())
                    .setParameter("most", most)
                    .getResultList();
            return changes.stream()
                    .map(Object[].class::cast)
                    .map(Ledger::logged)
                    .toList();
        });
    }

    private static LoggedChange logged(Object[] row) {
        return new LoggedChange(
                ((Number) row[0]).longValue(),
                (Instant) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7]);
    }

    private AuditEvent event(Change change) {
        return AuditEvent.of(user, change.action())
                .withAuthority(change.authority())
                .withObject(change.object())
                .withDigest(change.sourceDigest());
    }

    private ImportReport recordLocked(
            Change change, Function<Entry, ImportReport> work, Supplier<@Nullable String> object) {
        database.createNativeQuery("select pg_advisory_xact_lock(:lock)")
                .setParameter("lock", WRITE_LOCK)
                .getSingleResult();
        var last = versions.keep(DataVersions.last(database));
        change.refuseUnlessStanding(last);
        var entry = new Entry(last.number() + 1, recordedAt(change.recordedAt(), last.knownAt()), user.name());
        insert(change, entry);
        var report = versions.whileStanding(last, () -> work.apply(entry));
        database.flush();
        if (change.rehearsal() || !report.altered()) {
            throw new NothingToStore(report.of(change, last.number()));
        }
        conclude(change, report, entry);
        audit.record(event(change).withObject(object.get()).withDataVersion(entry.version()));
        Awaited.settle();
        return report.of(change, entry.version());
    }

    private Instant recordedAt(@Nullable Instant stated, Instant last) {
        var earliest = last.plus(1, ChronoUnit.MICROS);
        var recordedAt = (stated == null ? clock.instant() : stated).truncatedTo(ChronoUnit.MICROS);
        if (stated != null && recordedAt.isBefore(earliest)) {
            throw new IllegalArgumentException(
                    "A change is recorded after the one before it, at %s, but %s was stated".formatted(last, stated));
        }
        return recordedAt.isBefore(earliest) ? earliest : recordedAt;
    }

    private void insert(Change change, Entry entry) {
        database.createNativeQuery("""
                        insert into change (version, recorded_at, recorded_by, action, source_digest, reason)
                        values (:version, :recordedAt, :recordedBy, :action, :digest, :reason)
                        """)
                .setParameter("version", entry.version())
                .setParameter("recordedAt", entry.recordedAt())
                .setParameter("recordedBy", entry.recordedBy())
                .setParameter("action", change.action())
                .setParameter("digest", change.sourceDigest())
                .setParameter("reason", change.reason())
                .executeUpdate();
    }

    /** The authority is named after the work, which refuses one that is not on record or that the caller does not see. */
    private void conclude(Change change, ImportReport report, Entry entry) {
        database.createNativeQuery(
                        "update change set authority = :authority, summary = :summary where version = :version")
                .setParameter("authority", change.authority())
                .setParameter("summary", report.summary())
                .setParameter("version", entry.version())
                .executeUpdate();
        database.createNativeQuery("select pg_notify('%s', :version)".formatted(DataVersions.CHANNEL))
                .setParameter("version", Long.toString(entry.version()))
                .getSingleResult();
    }

    /** Ends a change that leaves nothing behind; the transaction is rolled back on its way out. */
    private static final class NothingToStore extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient ImportReport report;

        NothingToStore(ImportReport report) {
            super(null, null, false, false);
            this.report = report;
        }
    }
}
