package org.bednight.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PublicationRepository implements PanacheRepositoryBase<PublicationFact, String> {

    private static final String LATEST_FIRST = " order by asAt desc, publishedIn desc";
    private static final String OF_YEAR = "authority = :authority and financialYear = :year";

    /** Lists an authority's publications, the latest as-at date first, of one date the latest version. */
    List<PublicationFact> list(AuthorityCode authority) {
        return list("authority = :authority" + LATEST_FIRST, Map.of("authority", authority.value()));
    }

    /** Lists those of a year that are not withdrawn, by as-at date, then version. */
    List<PublicationFact> listStanding(AuthorityCode authority, FinancialYear year) {
        return list(
                OF_YEAR + " and withdrawnIn is null order by asAt, publishedIn",
                Map.of("authority", authority.value(), "year", year.startYear()));
    }

    /** Lists those of a year that were on record in a data version and not withdrawn, by as-at date, then version. */
    List<PublicationFact> listStanding(AuthorityCode authority, FinancialYear year, long version) {
        return list(
                OF_YEAR + " and publishedIn <= :version and (withdrawnIn is null or withdrawnIn > :version)"
                        + " order by asAt, publishedIn",
                Map.of("authority", authority.value(), "year", year.startYear(), "version", version));
    }

    /** Lists the names of those that are not withdrawn, the latest first; of all years where none is named. */
    List<String> listStandingIds(AuthorityCode authority, @Nullable FinancialYear year) {
        var standing = "select id from PublicationFact where authority = :authority and withdrawnIn is null";
        var query = year == null
                ? find(standing + LATEST_FIRST, Map.of("authority", authority.value()))
                : find(
                        standing + " and financialYear = :year" + LATEST_FIRST,
                        Map.of("authority", authority.value(), "year", year.startYear()));
        return query.project(String.class).list();
    }

    /** Lists the names of all that are not withdrawn, of all authorities that the caller sees and of all years, the latest first. */
    List<String> listStandingIds() {
        return find("select id from PublicationFact where withdrawnIn is null" + LATEST_FIRST)
                .project(String.class)
                .list();
    }

    /** Says whether an authority has published anything, also what is withdrawn. */
    boolean isOnRecord(AuthorityCode authority) {
        return count("authority = :authority", Map.of("authority", authority.value())) > 0;
    }

    /** Counts the publications of a period, those withdrawn too. */
    int count(AuthorityCode authority, FinancialYear year, int period) {
        return (int) count(
                OF_YEAR + " and period = :period",
                Map.of("authority", authority.value(), "year", year.startYear(), "period", period));
    }
}
