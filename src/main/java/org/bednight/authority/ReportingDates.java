package org.bednight.authority;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.bednight.calendar.FinancialYear;
import org.bednight.calendar.London;
import org.jspecify.annotations.Nullable;

/**
 * The year that a report is about, and the day at whose close the facts are taken: METHOD §1.
 *
 * @param asAt the last night that counts as slept; yesterday at the latest
 */
public record ReportingDates(FinancialYear financialYear, LocalDate asAt) {

    /**
     * Returns the dates that are asked for, and fills in those that are not: as at the earliest of the last complete
     * month's end, the last night of the authority's records and, for a year that is over, its 31 March; the year is
     * that of the as-at date.
     *
     * @throws org.bednight.problem.Problem if the date asked for is not past
     * @throws org.bednight.problem.Problem if the authority's records end before it
     */
    public static ReportingDates resolve(
            @Nullable FinancialYear year, @Nullable LocalDate asAt, Authority authority, Clock clock) {
        var today = London.today(clock);
        if (asAt == null) {
            var date = latest(year, authority, today);
            return new ReportingDates(year == null ? FinancialYear.containing(date) : year, date);
        }
        if (!asAt.isBefore(today)) {
            throw AuthorityProblems.asAtInFuture(asAt, today);
        }
        if (authority.recordedTo() != null && authority.recordedTo().isBefore(asAt)) {
            throw AuthorityProblems.recordsEndEarlier(authority.code(), authority.recordedTo(), asAt);
        }
        return new ReportingDates(year == null ? FinancialYear.containing(asAt) : year, asAt);
    }

    private static LocalDate latest(@Nullable FinancialYear year, Authority authority, LocalDate today) {
        var lastMonthEnd = today.withDayOfMonth(1).minusDays(1);
        return Stream.of(
                        lastMonthEnd,
                        authority.recordedTo(),
                        year == null ? null : year.nights().last())
                .filter(date -> date != null)
                .min(Comparator.naturalOrder())
                .orElse(lastMonthEnd);
    }
}
