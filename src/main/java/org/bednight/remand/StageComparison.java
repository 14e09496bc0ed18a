package org.bednight.remand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;

/** What can be wrong with the staged placements against those on record. */
@ApplicationScoped
class StageComparison {

    /** Placements on record of episodes that the stage does not replace. */
    private static final String STANDING = """
            placement p on p.authority = s.authority and p.child = s.child and p.superseded_in is null
            and not exists (select from stage t where t.authority = p.authority and t.episode = p.episode)
            """;

    /** Each side is gathered first, and the authorities are an array, so that each table is read once. */
    private static final String DIFFERING_IN_CASE = """
            with stated as materialized (select distinct authority, child, lower(child) as folded from stage),
            standing as materialized (
                select distinct authority, child, lower(child) as folded from placement
                where superseded_in is null and authority = any(array(select distinct authority from stage))
            )
            select authority, s.child, p.child from stated s join standing p using (authority, folded)
            where p.child <> s.child order by 1, 2, 3 limit 100
            """;

    private final EntityManager database;

    StageComparison(EntityManager database) {
        this.database = database;
    }

    /** Notes as faults what clashes with placements that stay on record. */
    void check(Statement statement) {
        for (var row : rows("""
                select s.line, p.episode, p.sector, p.start_date, p.end_date
                from stage s join %s
                where daterange(s.start_date, s.end_date) && daterange(p.start_date, p.end_date)
                order by s.line, p.start_date
                """.formatted(STANDING))) {
            statement.fault(
                    ((Number) row[0]).intValue(),
                    "start_date",
                    "a day on which the child is nowhere else, but episode %s on record has it in %s from %s %s: correct that episode in the same file, or retire it first"
                            .formatted(row[1], row[2], row[3], row[4] == null ? "on, without an end" : "to " + row[4]));
        }
        for (var row : rows("""
                select distinct s.line, p.episode from stage s join %s
                where s.turns_18_on <> p.turns_18_on order by s.line, p.episode
                """.formatted(STANDING))) {
            statement.fault(
                    ((Number) row[0]).intValue(),
                    "turns_18_on",
                    "the same day as in episode %s of this child on record: correct that episode in the same file"
                            .formatted(row[1]));
        }
    }

    /** Lists what is odd once the stage is on record. */
    List<String> warnings() {
        var warnings = new ArrayList<String>();
        for (var row : rows(DIFFERING_IN_CASE)) {
            warnings.add("Child %s of %s differs only in case from %s on record: they count as two."
                    .formatted(row[1], row[0], row[2]));
        }
        for (var row : rows("""
                select distinct s.child, least(s.authority, p.authority), greatest(s.authority, p.authority) from stage s
                join placement p on p.child = s.child and p.authority <> s.authority and p.superseded_in is null
                and daterange(s.start_date, s.end_date) && daterange(p.start_date, p.end_date)
                order by 1, 2, 3 limit 100
                """)) {
            warnings.add(
                    "Reference %s is in a placement at %s and at %s at once; references are local, so they count as two children."
                            .formatted(row[0], row[1], row[2]));
        }
        return warnings;
    }

    private List<Object[]> rows(String query) {
        List<?> rows = database.createNativeQuery(query, Object[].class).getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }
}
