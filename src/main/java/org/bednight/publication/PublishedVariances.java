package org.bednight.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.Reading;
import org.bednight.ledger.Remembered;
import org.bednight.money.Money;
import org.bednight.publication.frozen.PublicationId;
import org.bednight.security.rows.RowView;
import org.jspecify.annotations.Nullable;

/** The variances that were published last, for comparison with the forecasts of now. */
@ApplicationScoped
public class PublishedVariances {

    private static final int HELD = 2000;
    private static final DataVersion NEVER_CHANGES = new DataVersion(0, Instant.EPOCH);

    private final Publications publications;
    private final PublicationRepository repository;

    /** A publication never changes, so its variance is held whatever the version of the facts. */
    private final Remembered<PublicationId, PublishedVariance> held;

    PublishedVariances(Publications publications, PublicationRepository repository, RowView rows) {
        this.publications = publications;
        this.repository = repository;
        this.held = new Remembered<>(HELD, id -> rows.sees(id.authority().value()));
    }

    /**
     * The headline of a publication.
     *
     * @param asAt the last night that counted as slept
     * @param number under which it is cited
     * @param variance null where no budget was known
     */
    public record PublishedVariance(
            PublicationId id,
            LocalDate asAt,
            String number,
            @Nullable Money variance) {

        /** Returns by how much the variance of {@code now} is more; empty where one of the two is not known. */
        public Optional<Money> moved(@Nullable Money now) {
            return variance == null || now == null ? Optional.empty() : Optional.of(now.minus(variance));
        }
    }

    /** Whose publication, and of which year. */
    public record AuthorityYear(AuthorityCode authority, FinancialYear year) {}

    /** Finds the latest standing publication of an authority and year that is as at {@code asAt} or before. */
    public Optional<PublishedVariance> find(AuthorityCode authority, FinancialYear year, LocalDate asAt) {
        return upTo(
                asAt,
                Reading.of(() -> repository.listStandingIds(authority, year)).stream()
                        .map(PublicationId::parse)
                        .toList());
    }

    /** Lists the standing publications of each authority that the caller sees, and each year that has any, the latest first. */
    public Map<AuthorityYear, List<PublicationId>> listStanding() {
        return Reading.of(repository::listStandingIds).stream()
                .map(PublicationId::parse)
                .collect(Collectors.groupingBy(id -> new AuthorityYear(id.authority(), id.year())));
    }

    /** Finds the first of {@code ids}, the latest first, that is as at {@code asAt} or before. */
    public Optional<PublishedVariance> upTo(LocalDate asAt, List<PublicationId> ids) {
        return ids.stream()
                .map(this::get)
                .filter(published -> !published.asAt().isAfter(asAt))
                .findFirst();
    }

    private PublishedVariance get(PublicationId id) {
        return held.get(id, NEVER_CHANGES, this::read);
    }

    private PublishedVariance read(PublicationId id) {
        var publication = publications.get(id);
        var variance = publication.variance();
        return new PublishedVariance(
                id,
                publication.asAt(),
                publication.number(),
                variance == null ? null : Money.of(variance, RoundingMode.UNNECESSARY));
    }
}
