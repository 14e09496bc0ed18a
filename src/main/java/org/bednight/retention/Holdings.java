package org.bednight.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bednight.authority.Authorities;
import org.bednight.authority.Authority;
import org.bednight.authority.AuthorityCode;
import org.bednight.authority.NamedAuthority;
import org.bednight.ledger.DataVersions;
import org.bednight.ledger.Reading;
import org.bednight.retention.RetentionReport.Holding;
import org.bednight.retention.RetentionReport.OfAuthority;

/** Counts what is held of the authorities that the caller sees, and what of it is due. */
@ApplicationScoped
public class Holdings {

    private static final String COUNTS = """
            with held as (
                select authority, 1 as place, 'placements with references' as kind, recorded_at as at
                from placement where reduced_in is null
                union all select authority, 2, 'placements without references', recorded_at
                from placement where reduced_in is not null
                union all select authority, 3, 'confirmations', recorded_at from confirmation
                union all select authority, 4, 'monthly totals', recorded_at from monthly_bed_nights
                union all select authority, 5, 'allocations', recorded_at from allocation
                union all select authority, 6, 'saved what-ifs', recorded_at from scenario
                union all select authority, 7, 'mappings of files', recorded_at from extract_mapping
                union all select authority, 8, 'publications', published_at from publication
                union all select authority, 9, 'changes', recorded_at from change where authority is not null
                union all select authority, 10, 'rows of the audit record', recorded_at from audit
                where authority is not null
            )
            select authority, kind, count(*), min(at), max(at) from held
            where authority = any(cast(:authorities as text[])) group by authority, place, kind order by authority, place
            """;

    private final EntityManager database;
    private final RecordedChildren recorded;
    private final Retention retention;
    private final RetentionConfig config;
    private final Authorities authorities;
    private final DataVersions versions;

    Holdings(
            EntityManager database,
            RecordedChildren recorded,
            Retention retention,
            RetentionConfig config,
            Authorities authorities,
            DataVersions versions) {
        this.database = database;
        this.recorded = recorded;
        this.retention = retention;
        this.config = config;
        this.authorities = authorities;
        this.versions = versions;
    }

    /** Returns what is held of each authority that the caller sees, and what of it is due today. */
    public RetentionReport get() {
        return of(authorities.listSeen(versions.current()));
    }

    /**
     * Returns the same of one authority.
     *
     * @throws org.bednight.problem.Problem if no authority has this code
     */
    public RetentionReport get(AuthorityCode code) {
        return of(List.of(authorities.get(code, versions.current())));
    }

    private RetentionReport of(List<Authority> counted) {
        var codes = counted.stream().map(authority -> authority.code().value()).toList();
        var limit = retention.endedBefore();
        return Reading.of(() -> {
            var held = counts(codes);
            var endings = recorded.endings(codes);
            return new RetentionReport(
                    config.years().isEmpty() ? null : config.years().getAsInt(),
                    limit.orElse(null),
                    counted.stream()
                            .map(authority -> of(authority, held, endings, limit.orElse(LocalDate.MIN)))
                            .toList());
        });
    }

    private static OfAuthority of(
            Authority authority, Map<String, List<Holding>> held, Map<String, Endings> endings, LocalDate limit) {
        var code = authority.code().value();
        var due = endings.getOrDefault(code, new Endings(List.of())).due(limit);
        return new OfAuthority(
                NamedAuthority.of(authority),
                due.children().size(),
                due.episodes(),
                due.waiting(),
                held.getOrDefault(code, List.of()));
    }

    private Map<String, List<Holding>> counts(List<String> codes) {
        List<?> rows = database.createNativeQuery(COUNTS, Object[].class)
                .setParameter("authorities", codes.toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> (String) row[0], Collectors.mapping(Holdings::holding, Collectors.toList())));
    }

    private static Holding holding(Object[] row) {
        return new Holding((String) row[1], ((Number) row[2]).longValue(), (Instant) row[3], (Instant) row[4]);
    }
}
