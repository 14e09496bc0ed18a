package org.bednight.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.StoredDate;
import org.bednight.retention.Endings.Ending;

/** Reads which children and episodes have references on record, and until when. */
@ApplicationScoped
class RecordedChildren {

    private static final String ENDINGS = """
            select authority, episode, child,
                max(coalesce(end_date, date '9999-12-31')) filter (where superseded_in is null),
                max(coalesce(end_date, greatest(start_date, cast(superseded_at at time zone 'UTC' as date))))
                    filter (where superseded_in is not null)
            from placement
            where authority = any(cast(:authorities as text[])) and reduced_in is null
            group by authority, episode, child
            """;

    private static final String EPISODES_OF = """
            select distinct episode from placement p
            where authority = :authority and reduced_in is null and child = any(cast(:children as text[]))
                and not exists (select from placement o where o.authority = p.authority and o.episode = p.episode
                    and o.reduced_in is null and o.child <> all(cast(:children as text[])))
            order by episode
            """;

    private final EntityManager database;

    RecordedChildren(EntityManager database) {
        this.database = database;
    }

    /** Returns when the episodes of each authority that has any ended. */
    Map<String, Endings> endings(Collection<String> authorities) {
        List<?> rows = database.createNativeQuery(ENDINGS, Object[].class)
                .setParameter("authorities", authorities.toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.collectingAndThen(
                                Collectors.mapping(RecordedChildren::ending, Collectors.toList()), Endings::new)));
    }

    Endings endings(AuthorityCode authority) {
        return endings(List.of(authority.value())).getOrDefault(authority.value(), new Endings(List.of()));
    }

    private static Ending ending(Object[] row) {
        return new Ending(
                (String) row[1], (String) row[2], StoredDate.ofNullable(row[3]), StoredDate.ofNullable(row[4]));
    }

    /** Returns the ids of all rows of some children. */
    List<Long> listRows(AuthorityCode authority, Set<String> children) {
        List<?> rows = database.createNativeQuery("""
                        select id from placement
                        where authority = :authority and reduced_in is null and child = any(cast(:children as text[]))
                        order by id
                        """)
                .setParameter("authority", authority.value())
                .setParameter("children", children.toArray(String[]::new))
                .getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).toList();
    }

    /** Draws the numbers for some children, and for those of their episodes that were never of another child. */
    Replacements replacements(AuthorityCode authority, Set<String> children) {
        var episodes = texts(database.createNativeQuery(EPISODES_OF)
                .setParameter("authority", authority.value())
                .setParameter("children", children.toArray(String[]::new))
                .getResultList());
        var used = new HashSet<>(texts(database.createNativeQuery("""
                        select child from placement where authority = :authority and reduced_in is not null
                        union select episode from placement where authority = :authority and reduced_in is not null
                        """)
                .setParameter("authority", authority.value())
                .getResultList()));
        return new Replacements(children, episodes, used);
    }

    private static Set<String> texts(List<?> rows) {
        return rows.stream().map(String.class::cast).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
