package org.bednight.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;

@ApplicationScoped
class PublicationRepository implements PanacheRepositoryBase<PublicationFact, String> {

    private static final String OF_YEAR = "authority = :authority and financialYear = :year";

    /** Lists an authority's publications, the latest first. */
    List<PublicationFact> list(AuthorityCode authority) {
        return list("authority = :authority order by publishedIn desc", Map.of("authority", authority.value()));
    }

    /** Lists those of a year that are not withdrawn, in the order in which they were published. */
    List<PublicationFact> listStanding(AuthorityCode authority, FinancialYear year) {
        return list(
                OF_YEAR + " and withdrawnIn is null order by publishedIn",
                Map.of("authority", authority.value(), "year", year.startYear()));
    }

    Optional<PublicationFact> findLatest(AuthorityCode authority, FinancialYear year) {
        var standing = listStanding(authority, year);
        return standing.isEmpty() ? Optional.empty() : Optional.of(standing.get(standing.size() - 1));
    }

    /** Counts the publications of a period, those withdrawn too. */
    int count(AuthorityCode authority, FinancialYear year, int period) {
        return (int) count(
                OF_YEAR + " and period = :period",
                Map.of("authority", authority.value(), "year", year.startYear(), "period", period));
    }
}
