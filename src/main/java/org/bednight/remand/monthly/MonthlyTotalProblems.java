package org.bednight.remand.monthly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;

/** Makes the problems with monthly totals. */
final class MonthlyTotalProblems {

    private MonthlyTotalProblems() {}

    /** A request asks for a day within a month of which only the total is known. */
    static Problem asAtWithinMonth(LocalDate asAt) {
        var month = YearMonth.from(asAt);
        return Problem.of(
                Kind.MISSING_DATA,
                "as-at-within-month",
                "Only the total of %s is known, and no part of it: ask for asAt=%s or asAt=%s."
                        .formatted(month, month.atDay(1).minusDays(1), month.atEndOfMonth()),
                Map.of("asAt", asAt.toString()));
    }

    /** A request names a total that is not on record. */
    static Problem unknownTotal(MonthlyTotal.Key key) {
        return Problem.of(
                Kind.UNKNOWN,
                "unknown-monthly-total",
                "%s has no total of %s for %s on record: see /api/v1/authorities/%s/monthly-bed-nights."
                        .formatted(key.authority(), key.sector(), key.month(), key.authority()),
                Map.of("month", key.month().toString(), "sector", key.sector().toString()));
    }
}
