package org.bednight.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.Reading;
import org.bednight.ledger.StoredDate;
import org.bednight.remand.episode.Reference;
import org.bednight.retention.ChildRecord.ConfirmationRow;
import org.bednight.retention.ChildRecord.PlacementRow;
import org.bednight.retention.ChildRecord.Recording;

/** Gives out all that is on record about one child. */
@ApplicationScoped
public class ChildRecords {

    private static final String PLACEMENTS = """
            select recorded_at, recorded_by, recorded_in, superseded_at, episode, sector, establishment, start_date,
                end_date, offence_group, looked_after_status, turns_18_on
            from placement
            where authority = :authority and child = :child and reduced_in is null
            order by start_date, place, recorded_in
            """;

    private static final String CONFIRMATIONS = """
            select recorded_at, recorded_by, recorded_in, superseded_at, episode, in_custody_on
            from confirmation
            where authority = :authority and episode in (
                select episode from placement
                where authority = :authority and child = :child and reduced_in is null)
            order by in_custody_on, recorded_in
            """;

    private final EntityManager database;
    private final RecordedChildren recorded;
    private final RecordedTexts texts;
    private final Clock clock;

    ChildRecords(EntityManager database, RecordedChildren recorded, RecordedTexts texts, Clock clock) {
        this.database = database;
        this.recorded = recorded;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Returns what is on record about a child of an authority.
     *
     * @throws org.bednight.problem.Problem if nothing is
     */
    public ChildRecord get(AuthorityCode authority, Reference child) {
        return Reading.of(() -> read(authority, child));
    }

    private ChildRecord read(AuthorityCode authority, Reference child) {
        var placements = rows(PLACEMENTS, authority, child, ChildRecords::placement);
        if (placements.isEmpty()) {
            throw RetentionProblems.unknownChild(authority);
        }
        var names = recorded.replacements(authority, Set.of(child.value()));
        return new ChildRecord(
                authority,
                child.value(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                placements,
                rows(CONFIRMATIONS, authority, child, ChildRecords::confirmation),
                texts.list(authority, names),
                texts.listPublications(authority, names));
    }

    private <T> List<T> rows(String query, AuthorityCode authority, Reference child, Function<Object[], T> row) {
        List<?> rows = database.createNativeQuery(query, Object[].class)
                .setParameter("authority", authority.value())
                .setParameter("child", child.value())
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(row).toList();
    }

    private static PlacementRow placement(Object[] row) {
        return new PlacementRow(
                (String) row[4],
                (String) row[5],
                (String) row[6],
                StoredDate.of(row[7]),
                StoredDate.ofNullable(row[8]),
                (String) row[9],
                (String) row[10],
                StoredDate.ofNullable(row[11]),
                recording(row));
    }

    private static ConfirmationRow confirmation(Object[] row) {
        return new ConfirmationRow((String) row[4], StoredDate.of(row[5]), recording(row));
    }

    private static Recording recording(Object[] row) {
        return new Recording((Instant) row[0], (String) row[1], ((Number) row[2]).longValue(), (Instant) row[3]);
    }
}
