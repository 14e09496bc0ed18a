package org.bednight.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.ledger.Entry;
import org.bednight.remand.episode.OffenceGroup;

/** Takes from the rows of some children, in all their versions, what nights and lengths of stay are not counted from. */
@ApplicationScoped
class Reduction {

    /** What stands in whose place, for the rest of the transaction. */
    private static final String TAKEN = """
            create temporary table taken (kind text, old text, new text, until date, primary key (kind, old)) on commit drop
            """;

    private static final String FILL = """
            insert into taken select * from unnest(cast(:kinds as text[]), cast(:olds as text[]), cast(:news as text[]),
                cast(:untils as date[]))
            """;

    /** Keeps the order of an authority's episodes, which is that of their references until some of these are gone. */
    private static final String KEEP_ORDER = """
            update placement p set day_order = o.number
            from (select episode, row_number() over (order by min(day_order) nulls last, episode collate "C") as number
                from placement where authority = :authority group by episode) o
            where p.authority = :authority and p.episode = o.episode
            """;

    private static final String REDUCE = """
            update placement p set
                child = c.new,
                episode = coalesce((select e.new from taken e where e.kind = 'episode' and e.old = p.episode), p.episode),
                establishment = null,
                looked_after_status = null,
                offence_group = (select g.new from taken g where g.kind = 'offence' and g.old = p.offence_group),
                turns_18_on = case when p.turns_18_on < c.until then p.turns_18_on end,
                reduced_in = :version
            from taken c
            where c.kind = 'child' and c.old = p.child and p.authority = :authority and p.reduced_in is null
            """;

    private static final String CONFIRMATIONS = """
            update confirmation c set episode = e.new from taken e
            where e.kind = 'episode' and e.old = c.episode and c.authority = :authority
            """;

    private final EntityManager database;
    private final RecordedTexts texts;

    Reduction(EntityManager database, RecordedTexts texts) {
        this.database = database;
        this.texts = texts;
    }

    /**
     * What was altered.
     *
     * @param placements rows in all versions
     * @param confirmations rows in all versions
     * @param texts that held a reference
     */
    record Altered(int placements, int confirmations, int texts) {}

    /** Reduces the rows of the children of {@code names}, as part of the change {@code entry}. */
    Altered reduce(AuthorityCode authority, Replacements names, Function<String, LocalDate> lastEnd, Entry entry) {
        database.createNativeQuery(TAKEN).executeUpdate();
        fill(authority, names, lastEnd);
        of(KEEP_ORDER, authority).executeUpdate();
        int placements =
                of(REDUCE, authority).setParameter("version", entry.version()).executeUpdate();
        int confirmations = of(CONFIRMATIONS, authority).executeUpdate();
        int replaced = texts.replace(authority, names);
        database.createNativeQuery("update change set reduces = true where version = :version")
                .setParameter("version", entry.version())
                .executeUpdate();
        return new Altered(placements, confirmations, replaced);
    }

    private Query of(String statement, AuthorityCode authority) {
        return database.createNativeQuery(statement).setParameter("authority", authority.value());
    }

    private void fill(AuthorityCode authority, Replacements names, Function<String, LocalDate> lastEnd) {
        var rows = new ArrayList<String[]>();
        names.children()
                .forEach((old, number) -> rows.add(new String[] {
                    "child", old, number, chargedTo(lastEnd.apply(old)).toString()
                }));
        names.episodes().forEach((old, number) -> rows.add(new String[] {"episode", old, number, null}));
        for (var offence : offences(authority, names.children().keySet())) {
            OffenceGroup.find(offence)
                    .ifPresent(group -> rows.add(new String[] {"offence", offence, group.toString(), null}));
        }
        database.createNativeQuery(FILL)
                .setParameter("kinds", column(rows, 0))
                .setParameter("olds", column(rows, 1))
                .setParameter("news", column(rows, 2))
                .setParameter("untils", column(rows, 3))
                .executeUpdate();
    }

    private static String[] column(List<String[]> rows, int index) {
        return rows.stream().map(row -> row[index]).toArray(String[]::new);
    }

    /** Forecasts of the year of the release, and of the next, ended at an 18th birthday before this day. */
    private static LocalDate chargedTo(LocalDate lastEnd) {
        return FinancialYear.containing(lastEnd).next().nights().endExclusive();
    }

    private List<String> offences(AuthorityCode authority, Set<String> children) {
        List<?> rows = of("""
                        select distinct offence_group from placement
                        where authority = :authority and child = any(cast(:children as text[]))
                            and offence_group is not null and reduced_in is null
                        """, authority)
                .setParameter("children", children.toArray(String[]::new))
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }
}
