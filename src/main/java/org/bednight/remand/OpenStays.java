package org.bednight.remand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bednight.language.Counted;
import org.bednight.ledger.Warnings;
import org.jspecify.annotations.Nullable;

/** What is odd about the staged stays that have no end, before they take the place of those on record. */
@ApplicationScoped
class OpenStays {

    private static final String ON_RECORD =
            "placement p where p.superseded_in is null and p.authority = s.authority and p.episode = s.episode";

    private static final String CONFIRM =
            "close it, or confirm it by PUT at /api/v1/authorities/%s/remand-episodes/%s/confirmation.";

    /** Open episodes of the stage, with the last night that the records can speak of. */
    private static final String OPEN_FOR_LONG = """
            select s.authority, s.episode, min(s.start_date), c.in_custody_on,
                min(n.last_night) + 1 - coalesce(c.in_custody_on + 1, min(s.start_date)) as nights
            from stage s
            join (select code, least(coalesce(cast(:recordedTo as date), recorded_to, :yesterday), :yesterday) as last_night
                from authority where superseded_in is null) n on n.code = s.authority
            left join confirmation c
                on c.authority = s.authority and c.episode = s.episode and c.superseded_in is null
            group by s.authority, s.episode, c.in_custody_on
            having bool_or(s.end_date is null)
                and min(n.last_night) + 1 - coalesce(c.in_custody_on + 1, min(s.start_date)) > :allowed
            order by 1, 3, 2
            """;

    private static final String OPEN_AGAIN = """
            select s.authority, s.episode, (select max(p.end_date) from %1$s)
            from stage s
            where s.end_date is null and exists (select from %1$s)
                and not exists (select from %1$s and p.end_date is null)
            order by 1, 2
            """.formatted(ON_RECORD);

    private static final String BEFORE_RECORDS = """
            select s.authority, s.episode, min(s.start_date), a.recorded_from
            from stage s join authority a
                on a.code = s.authority and a.superseded_in is null and s.start_date < a.recorded_from
            where not exists (select from %s and p.start_date = s.start_date)
            group by s.authority, s.episode, a.recorded_from
            order by 1, 3, 2
            """.formatted(ON_RECORD);

    private static final String ENDED_BEFORE_CONFIRMED = """
            select s.authority, s.episode, max(s.end_date), c.in_custody_on
            from stage s join confirmation c
                on c.authority = s.authority and c.episode = s.episode and c.superseded_in is null
            group by s.authority, s.episode, c.in_custody_on
            having bool_and(s.end_date is not null) and max(s.end_date) <= c.in_custody_on
            order by 1, 2
            """;

    private final EntityManager database;
    private final RemandConfig config;

    OpenStays(EntityManager database, RemandConfig config) {
        this.database = database;
        this.config = config;
    }

    /**
     * Lists what somebody has to look at.
     *
     * @param recordedTo the night up to which the stage says that the records are complete
     * @param today the day of the change
     */
    List<String> warnings(@Nullable LocalDate recordedTo, LocalDate today) {
        var warnings = new ArrayList<String>();
        warnings.addAll(openForLong(recordedTo, today));
        warnings.addAll(sentences(OPEN_AGAIN, row -> "Episode %s of %s had ended on %s, and is open again: %s"
                .formatted(row[1], row[0], row[2], confirm(row))));
        warnings.addAll(sentences(
                BEFORE_RECORDS,
                row ->
                        "Episode %s of %s starts on %s, before the records begin on %s: check the start, or recordedFrom of the authority."
                                .formatted(row[1], row[0], row[2], row[3])));
        warnings.addAll(sentences(
                ENDED_BEFORE_CONFIRMED,
                row ->
                        "Episode %s of %s ends on %s, but was confirmed for the night of %s: check the end, or retire the confirmation."
                                .formatted(row[1], row[0], row[2], row[3])));
        return warnings;
    }

    private List<String> openForLong(@Nullable LocalDate recordedTo, LocalDate today) {
        var rows = database.createNativeQuery(OPEN_FOR_LONG, Object[].class)
                .setParameter("yesterday", today.minusDays(1))
                .setParameter("allowed", config.unconfirmedAfter())
                .setParameter("recordedTo", recordedTo == null ? null : recordedTo.toString())
                .getResultList();
        return sentences(rows, row -> "Episode %s of %s started on %s and has no end; %s not confirmed: %s"
                .formatted(
                        row[1],
                        row[0],
                        row[2],
                        Counted.of(((Number) row[4]).longValue(), "night is", "nights are"),
                        confirm(row)));
    }

    private static String confirm(Object[] row) {
        return CONFIRM.formatted(row[0], row[1]);
    }

    private List<String> sentences(String query, Function<Object[], String> words) {
        return sentences(database.createNativeQuery(query, Object[].class).getResultList(), words);
    }

    private static List<String> sentences(List<?> rows, Function<Object[], String> words) {
        return Warnings.shortened(
                rows.stream().map(Object[].class::cast).map(words).toList());
    }
}
