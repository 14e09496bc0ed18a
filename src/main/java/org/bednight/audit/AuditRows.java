package org.bednight.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.bednight.capacity.Awaited;
import org.bednight.rest.Page;
import org.bednight.rest.Paging;
import org.bednight.security.Caller;
import org.bednight.security.CurrentUser;
import org.bednight.security.RequestLimits;
import org.bednight.security.rows.AcrossAuthorities;
import org.bednight.security.rows.Crossing;
import org.jspecify.annotations.Nullable;

/** Reads the audit record. */
@ApplicationScoped
public class AuditRows {

    private static final String COLUMNS =
            "number, recorded_at, person, identity, action, authority, object, data_version, digest, address, hash";

    /** How many rows are in memory at a time, of however many that are read. */
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
    private final Duration longest;

    AuditRows(EntityManager database, CurrentUser user, AcrossAuthorities across, RequestLimits limits) {
        this.database = database;
        this.user = user;
        this.across = across;
        this.longest = limits.answer().multipliedBy(3).dividedBy(4);
    }

    /** Lists a page of the rows that the caller sees, the latest first. */
    public Page<AuditRow> list(AuditQuery query, Paging paging) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var total = (Number)
                    select("select count(*)" + SELECTED, query, Long.class).getSingleResult();
            long first = (paging.number() - 1L) * paging.size();
            var rows = first >= total.longValue()
                    ? List.<AuditRow>of()
                    : read(select("select " + COLUMNS + SELECTED + " order by number desc", query, Object[].class)
                            .setMaxResults(paging.size())
                            .setFirstResult(Math.toIntExact(first))
                            .getResultList());
            return new Page<>(rows, paging.number(), paging.size(), total.longValue());
        });
    }

    /** Counts the rows that the caller sees, up to {@code most}. */
    int count(AuditQuery query, int most) {
        var counted = "select count(*) from (select number %s limit %d) listed".formatted(SELECTED, most);
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) select(counted, query, Long.class).getSingleResult()).intValue());
    }

    /** Gives each row that the caller sees to {@code reader}, the latest first. */
    void read(AuditQuery query, Consumer<AuditRow> reader) {
        var earlier = "select %s %s and number < :before order by number desc".formatted(COLUMNS, SELECTED);
        inParts(
                Long.MAX_VALUE,
                before -> select(earlier, query, Object[].class).setParameter("before", before),
                row -> {
                    reader.accept(row);
                    return true;
                },
                () -> true);
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
     * Follows the chain of all rows, or of those after one.
     *
     * @param kept the hash that some row is to have, null for none
     * @param after the number of the row that is to have it, and before which none is looked at; zero to look at all
     * @throws org.bednight.problem.Problem if there is no time for all of them; it says how to go on
     */
    public AuditCheck check(@Nullable String kept, long after) {
        return check(kept, after, longest);
    }

    /** @param atMost no further part of the rows is begun after that time */
    AuditCheck check(@Nullable String kept, long after, Duration atMost) {
        var walk = new AuditCheck.Walk(kept, after);
        var later = "select %s from audit where number > :last order by number".formatted(COLUMNS);
        long until = System.nanoTime() + atMost.toNanos();
        boolean finished = across.read(
                Crossing.AUDIT,
                () -> inParts(
                        after - 1,
                        last -> database.createNativeQuery(later, Object[].class)
                                .setParameter("last", last),
                        walk::look,
                        () -> System.nanoTime() - until < 0));
        if (!finished) {
            throw walk.unfinished();
        }
        return walk.result();
    }

    /**
     * Gives rows to {@code reader}, as long as that wants more. A part of them at a time is in memory, and each part is read in
     * a transaction of its own, so that nobody who writes waits for a long one.
     *
     * @param part the query of the rows that come after one with a number
     * @param hasTime whether there is time for a further part
     * @return false if there was none, and some may be left
     */
    private static boolean inParts(
            long start, LongFunction<Query> part, Predicate<AuditRow> reader, BooleanSupplier hasTime) {
        long last = start;
        do {
            Awaited.check();
            long before = last;
            var rows = QuarkusTransaction.requiringNew()
                    .call(() -> read(part.apply(before).setMaxResults(AT_A_TIME).getResultList()));
            if (!rows.stream().allMatch(reader) || rows.size() < AT_A_TIME) {
                return true;
            }
            last = rows.get(rows.size() - 1).number();
        } while (hasTime.getAsBoolean());
        return false;
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
