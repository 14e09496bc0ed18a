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

    /** What KeyText.near makes of a reference, which is of ASCII alone. */
    private static final String NEAR = """
            regexp_replace(regexp_replace(lower(child), '(^|[^0-9])0+(?=[0-9])', '\\1', 'g'), '[^a-z0-9]', '', 'g') as near
            """;

    /** Each side is gathered first, and the authorities are an array, so that each table is read once. */
    private static final String NEAR_REFERENCES = """
            with stated as materialized (
                select authority, child, %1$s, coalesce(sum(end_date - start_date), 0) as nights,
                    bool_or(end_date is null) as open
                from stage group by authority, child
            ),
            standing as materialized (
                select authority, child, %1$s, coalesce(sum(end_date - start_date), 0) as nights,
                    bool_or(end_date is null) as open
                from placement
                where superseded_in is null and authority = any(array(select distinct authority from stage))
                group by authority, child
            )
            select authority, s.child, s.nights, s.open, p.child, p.nights, p.open
            from stated s join standing p using (authority, near)
            where p.child <> s.child and not exists (
                select from stage t where t.authority = s.authority and t.child = p.child)
            order by 1, 2, 5 limit 100
            """.formatted(NEAR);

    private static final String OVERLAPPING_NEAR = """
            with stated as materialized (
                select line, authority, child, start_date, end_date, %1$s from stage
            ),
            standing as materialized (
                select authority, episode, child, start_date, end_date, %1$s from placement p
                where superseded_in is null and authority = any(array(select distinct authority from stage))
                and not exists (select from stage t where t.authority = p.authority and t.episode = p.episode)
            )
            select distinct on (s.line) s.line, p.episode, p.child
            from stated s join standing p using (authority, near)
            where p.child <> s.child and daterange(s.start_date, s.end_date) && daterange(p.start_date, p.end_date)
            order by s.line, p.start_date
            """.formatted(NEAR);

    /** Episodes of one child, in the stage and on record, whose references are nearly the same. */
    private static final String NEAR_EPISODES = """
            with stated as (
                select authority, child, episode, %1$s, coalesce(sum(end_date - start_date), 0) as nights,
                    bool_or(end_date is null) as open
                from stage group by authority, child, episode
            ),
            standing as (
                select p.authority, p.child, p.episode, %1$s, coalesce(sum(p.end_date - p.start_date), 0) as nights,
                    bool_or(p.end_date is null) as open
                from placement p
                where p.superseded_in is null and (p.authority, p.child) in (select authority, child from stage)
                    and not exists (select from stage t where t.authority = p.authority and t.episode = p.episode)
                group by p.authority, p.child, p.episode
            )
            select authority, s.episode, s.nights, s.open, p.episode, p.nights, p.open
            from stated s join standing p using (authority, child, near)
            order by 1, 2, 5 limit 100
            """.formatted(NEAR.replace("lower(child)", "lower(episode)"));

    private final EntityManager database;

    StageComparison(EntityManager database) {
        this.database = database;
    }

    /** Notes as faults what clashes with placements that stay on record. */
    void check(Submission submission) {
        checkNear(submission);
        for (var row : rows("""
                select s.line, p.episode, p.sector, p.start_date, p.end_date
                from stage s join %s
                where daterange(s.start_date, s.end_date) && daterange(p.start_date, p.end_date)
                order by s.line, p.start_date
                """.formatted(STANDING))) {
            submission.fault(
                    ((Number) row[0]).intValue(),
                    "start_date",
                    "a day on which the child is nowhere else, but episode %s on record has it in %s from %s %s: correct that episode in the same file, or retire it first"
                            .formatted(row[1], row[2], row[3], row[4] == null ? "on, without an end" : "to " + row[4]));
        }
        for (var row : rows("""
                select distinct s.line, p.episode from stage s join %s
                where s.turns_18_on <> p.turns_18_on order by s.line, p.episode
                """.formatted(STANDING))) {
            submission.fault(
                    ((Number) row[0]).intValue(),
                    "turns_18_on",
                    "the same day as in episode %s of this child on record: correct that episode in the same file"
                            .formatted(row[1]));
        }
    }

    private void checkNear(Submission submission) {
        for (var row : rows(OVERLAPPING_NEAR)) {
            submission.fault(
                    ((Number) row[0]).intValue(),
                    "child",
                    NearReferences.overlap(row[2], "episode %s on record".formatted(row[1])));
        }
    }

    private static String withNights(Object[] row, int first) {
        return NearReferences.withNights(
                String.valueOf(row[first]), ((Number) row[first + 1]).longValue(), Boolean.TRUE.equals(row[first + 2]));
    }

    /** Lists what is odd once the stage is on record. */
    List<String> warnings() {
        var warnings = new ArrayList<String>();
        for (var row : rows(NEAR_REFERENCES)) {
            warnings.add("%s has the children %s and, on record, %s: %s"
                    .formatted(row[0], withNights(row, 1), withNights(row, 4), NearReferences.COUNT_AS_TWO));
        }
        for (var row : rows(NEAR_EPISODES)) {
            warnings.add("%s has the episodes %s and, on record, %s: %s"
                    .formatted(row[0], withNights(row, 1), withNights(row, 4), NearReferences.COUNT_AS_TWO_EPISODES));
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
