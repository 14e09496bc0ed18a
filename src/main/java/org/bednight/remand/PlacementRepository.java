package org.bednight.remand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bednight.authority.AuthorityCode;
import org.bednight.estate.Sector;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.FactChanges;
import org.bednight.ledger.StoredDate;
import org.bednight.remand.SubmittedPlacement.EpisodeKey;
import org.bednight.remand.episode.Episode;
import org.bednight.remand.episode.LookedAfterStatus;
import org.bednight.remand.episode.Placement;
import org.bednight.remand.episode.Reference;
import org.jspecify.annotations.Nullable;

/** Reads placements into episodes. */
@ApplicationScoped
class PlacementRepository {

    private static final String COLUMNS = """
            select authority, episode, child, sector, establishment, start_date, end_date, offence_group,
                looked_after_status, turns_18_on, recorded_at, day_order
            from placement
            where recorded_in <= :version and (superseded_in is null or superseded_in > :version)
            """;

    /**
     * The order of the episodes of one day of admission, in which the episode model counts and draws: that of their
     * references, or where some were reduced, that which the references gave before.
     */
    private static final Comparator<List<Object[]>> OF_ONE_DAY = Comparator.comparing(
                    PlacementRepository::dayOrder, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
            .thenComparing(placements -> text(placements.get(0)[1]));

    private final EntityManager database;
    private final RemandConfig config;

    PlacementRepository(EntityManager database, RemandConfig config) {
        this.database = database;
        this.config = config;
    }

    /** Lists the episodes of an authority that were known in {@code version}. */
    List<Episode> listKnown(AuthorityCode authority, DataVersion version) {
        return episodes(database.createNativeQuery(
                        COLUMNS + " and authority = :authority order by authority, episode, start_date, place",
                        Object[].class)
                .setParameter("version", version.number())
                .setParameter("authority", authority.value())
                .getResultList());
    }

    /** Says whether any episode of an authority was known in {@code version}. */
    boolean hasKnown(AuthorityCode authority, DataVersion version) {
        return !database.createNativeQuery(COLUMNS + " and authority = :authority limit 1", Object[].class)
                .setParameter("version", version.number())
                .setParameter("authority", authority.value())
                .getResultList()
                .isEmpty();
    }

    /** Lists the episodes of some authorities that were known in {@code version}. */
    List<Episode> listKnown(Set<AuthorityCode> authorities, DataVersion version) {
        return episodes(database.createNativeQuery(
                        COLUMNS + " and authority in (:authorities) order by authority, episode, start_date, place",
                        Object[].class)
                .setParameter("version", version.number())
                .setParameter(
                        "authorities",
                        authorities.stream().map(AuthorityCode::value).toList())
                .getResultList());
    }

    /** Lists which authorities' placements changed in which versions after {@code version}, up to {@code upTo}. */
    List<FactChanges.Change<AuthorityCode>> listChanges(long version, long upTo) {
        List<?> rows = database.createNativeQuery("""
                        select authority, recorded_in from placement
                        where recorded_in > :version and recorded_in <= :upTo
                        union
                        select authority, superseded_in from placement
                        where superseded_in > :version and superseded_in <= :upTo
                        union
                        select authority, reduced_in from placement
                        where reduced_in > :version and reduced_in <= :upTo
                        """, Object[].class)
                .setParameter("version", version)
                .setParameter("upTo", upTo)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row ->
                        new FactChanges.Change<>(AuthorityCode.parse((String) row[0]), ((Number) row[1]).longValue()))
                .toList();
    }

    /** Returns when each authority's placements last changed on record, up to {@code version}. */
    Map<AuthorityCode, Instant> lastRecorded(DataVersion version) {
        List<?> rows = database.createNativeQuery("""
                        select authority, max(recorded_at) from placement where recorded_in <= :version group by authority
                        """, Object[].class)
                .setParameter("version", version.number())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> AuthorityCode.parse((String) row[0]), row -> (Instant) row[1]));
    }

    /** Finds the number that changes whenever the placements of an episode change, as of {@code version}. */
    Optional<String> findRevision(EpisodeKey key, long version) {
        var digest = (String) database.createNativeQuery("""
                        select md5(string_agg(cast(id as text), ',' order by id))
                        from placement
                        where recorded_in <= :version and (superseded_in is null or superseded_in > :version)
                            and authority = :authority and episode = :episode
                        """)
                .setParameter("version", version)
                .setParameter("authority", key.authority().value())
                .setParameter("episode", key.episode().value())
                .getSingleResult();
        return Optional.ofNullable(digest);
    }

    /** Finds the day on which the child of an episode turns 18, as it was stated with that episode; null: it was not. */
    @Nullable
    LocalDate findBirthday(EpisodeKey key, DataVersion version) {
        var day = database.createNativeQuery("""
                        select max(turns_18_on)
                        from placement
                        where recorded_in <= :version and (superseded_in is null or superseded_in > :version)
                            and authority = :authority and episode = :episode
                        """)
                .setParameter("version", version.number())
                .setParameter("authority", key.authority().value())
                .setParameter("episode", key.episode().value())
                .getSingleResult();
        return StoredDate.ofNullable(day);
    }

    /** Says whether there was any placement of any authority that the caller sees in {@code version}. */
    boolean isAnyKnown(DataVersion version) {
        return !database.createNativeQuery(COLUMNS + " limit 1", Object[].class)
                .setParameter("version", version.number())
                .getResultList()
                .isEmpty();
    }

    private List<Episode> episodes(List<?> rows) {
        Map<List<Object>, LocalDate> birthdays = new HashMap<>();
        Map<List<Object>, List<Object[]>> byEpisode = new LinkedHashMap<>();
        for (var each : rows) {
            var row = (Object[]) each;
            byEpisode
                    .computeIfAbsent(List.of(row[0], row[1]), key -> new ArrayList<>())
                    .add(row);
            if (row[9] != null && !config.countFrom18()) {
                birthdays.put(List.of(row[0], row[2]), StoredDate.of(row[9]));
            }
        }
        return byEpisode.values().stream()
                .sorted(OF_ONE_DAY)
                .map(placements -> episode(
                        placements,
                        birthdays.get(List.of(placements.get(0)[0], placements.get(0)[2]))))
                .toList();
    }

    private static @Nullable Integer dayOrder(List<Object[]> placements) {
        return placements.stream()
                .map(row -> (Number) row[11])
                .filter(Objects::nonNull)
                .findFirst()
                .map(Number::intValue)
                .orElse(null);
    }

    private static Episode episode(List<Object[]> rows, @Nullable LocalDate chargedBefore) {
        var first = rows.get(0);
        return new Episode(
                new AuthorityCode(text(first[0])),
                new Reference(text(first[1])),
                new Reference(text(first[2])),
                rows.stream().map(PlacementRepository::placement).toList(),
                (String) first[7],
                first[8] == null ? null : LookedAfterStatus.parse(text(first[8])),
                chargedBefore);
    }

    private static Placement placement(Object[] row) {
        return new Placement(
                Sector.valueOf(text(row[3])),
                (String) row[4],
                StoredDate.of(row[5]),
                StoredDate.ofNullable(row[6]),
                (Instant) row[10]);
    }

    private static String text(Object value) {
        return (String) value;
    }
}
