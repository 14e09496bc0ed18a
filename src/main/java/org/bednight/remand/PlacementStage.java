package org.bednight.remand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.Entry;
import org.bednight.ledger.ImportReport;
import org.bednight.remand.SubmittedPlacement.EpisodeKey;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Puts stated placements beside those on record, and then in their place: copied in bulk to a table of the
 * transaction, compared and moved by a few statements, however many there are.
 */
@ApplicationScoped
class PlacementStage {

    private static final String SAME_KEY = """
            p.authority = s.authority and p.episode = s.episode and p.start_date = s.start_date and p.place = s.place
            """;

    private static final String SAME_FACTS = """
            (p.child, p.sector, p.establishment, p.end_date, p.offence_group, p.looked_after_status, p.turns_18_on)
            is not distinct from
            (s.child, s.sector, s.establishment, s.end_date, s.offence_group, s.looked_after_status, s.turns_18_on)
            """;

    private final EntityManager database;

    PlacementStage(EntityManager database) {
        this.database = database;
    }

    /** Copies the placements beside those on record, for the rest of the transaction. */
    void fill(List<SubmittedPlacement> placements) {
        execute("""
                create temporary table stage (
                    line integer, authority text, episode text, place smallint, child text, sector text,
                    establishment text, start_date date, end_date date, offence_group text,
                    looked_after_status text, turns_18_on date
                ) on commit drop
                """);
        database.unwrap(Session.class).doWork(connection -> copy(connection, placements));
        execute("create index on stage (authority, episode)");
        execute("analyze stage (authority, episode, start_date, place, child)");
    }

    /** Retires the episodes of {@code authorities} that the stage lacks, within the change of {@code entry}. */
    int retireOthers(List<AuthorityCode> authorities, Entry entry) {
        return supersede(
                """
                p.authority = any(cast(:authorities as text[])) and p.reduced_in is null
                and not exists (select from stage s where s.authority = p.authority and s.episode = p.episode)
                """,
                entry,
                Map.of(
                        "authorities",
                        authorities.stream().map(AuthorityCode::value).toArray(String[]::new)));
    }

    /** Retires one episode; returns how many of its placements counted. */
    int retire(EpisodeKey key, Entry entry) {
        return supersede(
                "p.authority = :authority and p.episode = :episode",
                entry,
                Map.of(
                        "authority",
                        key.authority().value(),
                        "episode",
                        key.episode().value()));
    }

    /** Lets the stage take the place of what is on record for its episodes. */
    ImportReport apply(Entry entry) {
        int received = count("select count(*) from stage");
        int superseded = supersede("""
                exists (select from stage s where s.authority = p.authority and s.episode = p.episode)
                and not exists (select from stage s where %s and %s)
                """.formatted(SAME_KEY, SAME_FACTS), entry, Map.of());
        int changed = count("""
                select count(*) from stage s join placement p on %s where p.superseded_in = %d
                """.formatted(SAME_KEY, entry.version()));
        int inserted = insert(entry);
        return ImportReport.counting(received, inserted - changed, changed, received - inserted, superseded - changed);
    }

    private int supersede(String which, Entry entry, Map<String, Object> parameters) {
        var update = database.createNativeQuery("""
                        update placement p set superseded_in = :version, superseded_at = :instant
                        where p.superseded_in is null and
                        """ + which)
                .setParameter("version", entry.version())
                .setParameter("instant", entry.recordedAt());
        parameters.forEach(update::setParameter);
        return update.executeUpdate();
    }

    private int insert(Entry entry) {
        return database.createNativeQuery("""
                        insert into placement (authority, episode, place, child, sector, establishment, start_date,
                            end_date, offence_group, looked_after_status, turns_18_on, day_order, recorded_in, recorded_at,
                            recorded_by)
                        select authority, episode, place, child, sector, establishment, start_date,
                            end_date, offence_group, looked_after_status, turns_18_on,
                            (select k.day_order from placement k where k.day_order is not null
                                and k.authority = s.authority and k.episode = s.episode limit 1),
                            :version, :instant, :user
                        from stage s
                        where not exists (select from placement p where p.superseded_in is null and %s)
                        order by line
                        """.formatted(SAME_KEY))
                .setParameter("version", entry.version())
                .setParameter("instant", entry.recordedAt())
                .setParameter("user", entry.recordedBy())
                .executeUpdate();
    }

    private void execute(String statement) {
        database.createNativeQuery(statement).executeUpdate();
    }

    private int count(String query) {
        return ((Number) database.createNativeQuery(query).getSingleResult()).intValue();
    }

    private static void copy(Connection connection, List<SubmittedPlacement> placements) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy stage from stdin", new StringReader(text(placements)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Returns the placements in the text form of COPY, by time. */
    static String text(List<SubmittedPlacement> placements) {
        var rows = new StringBuilder(placements.size() * 100);
        var places = new HashMap<EpisodeKey, Map<LocalDate, Integer>>();
        for (var placement :
                placements.stream().sorted(SubmittedPlacement.BY_TIME).toList()) {
            int place = places.computeIfAbsent(placement.key(), key -> new HashMap<>())
                            .merge(placement.start(), 1, Integer::sum)
                    - 1;
            append(rows, placement, place);
        }
        return rows.toString();
    }

    private static void append(StringBuilder rows, SubmittedPlacement placement, int place) {
        rows.append(placement.line());
        cell(rows, placement.authority());
        cell(rows, placement.key().episode());
        cell(rows, place);
        cell(rows, placement.child());
        cell(rows, placement.sector());
        cell(rows, placement.establishment());
        cell(rows, placement.start());
        cell(rows, placement.end());
        cell(rows, placement.offenceGroup());
        cell(rows, placement.lookedAfterStatus());
        cell(rows, placement.turns18On());
        rows.append('\n');
    }

    /** Writes a cell in the text form of COPY: a tab before it, the backslash doubled, nothing as {@code \N}. */
    private static void cell(StringBuilder rows, @Nullable Object value) {
        rows.append('\t');
        if (value == null) {
            rows.append("\\N");
        } else {
            rows.append(value.toString()
                    .replace("\\", "\\\\")
                    .replace("\t", "\\t")
                    .replace("\n", "\\n")
                    .replace("\r", "\\r"));
        }
    }
}
