package org.bednight.remand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.bednight.language.Counted;

/**
 * Knows staged episodes again whose record was reduced: a file that still has them would count their nights twice, since
 * nothing but their nights is left on record by which they are the same.
 */
@ApplicationScoped
class ReducedEpisodes {

    private static final String ANY = """
            select count(*) from (select from placement
                where reduced_in is not null and authority in (select authority from stage) limit 1) reduced
            """;

    private static final String NEW = """
            not exists (select from placement k
                where k.authority = s.authority and k.episode = s.episode and k.superseded_in is null)
            """;

    private static final String REDUCED = "p.reduced_in is not null and p.superseded_in is null";

    /** Takes the episodes out of the stage of which each placement has one of the same nights and sector that was reduced. */
    private static final String LEAVE_OUT = """
            with stated as (
                select s.authority, s.episode, s.sector, s.start_date, s.end_date, row_number() over (
                    partition by s.authority, s.sector, s.start_date, s.end_date order by s.episode, s.line) as number
                from stage s where %s
            ),
            reduced as (
                select p.authority, p.sector, p.start_date, p.end_date, row_number() over (
                    partition by p.authority, p.sector, p.start_date, p.end_date order by p.id) as number
                from placement p where %s and p.authority = any(array(select distinct authority from stage))
            ),
            same as (
                select s.authority, s.episode from stated s
                left join reduced r using (authority, sector, start_date, end_date, number)
                group by s.authority, s.episode having bool_and(r.number is not null)
            ),
            gone as (
                delete from stage s using same
                where s.authority = same.authority and s.episode = same.episode
                returning s.authority, s.episode
            )
            select authority, count(distinct episode), count(*) from gone group by authority order by authority
            """.formatted(NEW, REDUCED);

    private static final String OVERLAPPING = """
            select distinct s.authority, s.episode
            from stage s join placement p on %s and p.authority = s.authority and p.sector = s.sector
                and daterange(p.start_date, p.end_date) && daterange(s.start_date, s.end_date)
            where %s order by 1, 2 limit 100
            """.formatted(REDUCED, NEW);

    private final EntityManager database;

    ReducedEpisodes(EntityManager database) {
        this.database = database;
    }

    /**
     * What was left out of the stage.
     *
     * @param placements how many
     * @param warnings what a reader of the report has to know of them, and of those that are nearly the same
     */
    record LeftOut(int placements, List<String> warnings) {

        LeftOut {
            warnings = List.copyOf(warnings);
        }
    }

    /** Takes out of the stage what is on record already without a reference. */
    LeftOut leaveOut() {
        if (((Number) database.createNativeQuery(ANY).getSingleResult()).intValue() == 0) {
            return new LeftOut(0, List.of());
        }
        int placements = 0;
        var warnings = new ArrayList<String>();
        for (var row : rows(LEAVE_OUT)) {
            placements += ((Number) row[2]).intValue();
            warnings.add(
                    "%s left out, since the same nights are on record already: their references were taken from the record, and the nights stayed."
                            .formatted(Counted.of(
                                    ((Number) row[1]).longValue(),
                                    "episode of %s is".formatted(row[0]),
                                    "episodes of %s are".formatted(row[0]))));
        }
        for (var row : rows(OVERLAPPING)) {
            warnings.add(
                    "Episode %s of %s has nights in the sector of a remand whose reference was taken from the record: retire the episode if it is that one with other dates, since its nights then count twice."
                            .formatted(row[1], row[0]));
        }
        return new LeftOut(placements, warnings);
    }

    private List<Object[]> rows(String query) {
        List<?> rows = database.createNativeQuery(query, Object[].class).getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }
}
