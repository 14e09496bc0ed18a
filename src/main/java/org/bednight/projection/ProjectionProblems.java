package org.bednight.projection;

import java.util.Map;
import org.bednight.authority.ReportingDates;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;

/** Makes the problems with forecasts. */
final class ProjectionProblems {

    private ProjectionProblems() {}

    /** How many years a forecast reaches ahead. */
    static final int YEARS = 5;

    /** A forecast was asked for a year that lies too far ahead for what is known at the as-at date. */
    static Problem yearTooFarAhead(ReportingDates dates) {
        return Problem.of(
                Kind.INVALID,
                "year-too-far-ahead",
                "A forecast reaches %d years ahead of its as-at date, %s, but was asked for %s."
                        .formatted(YEARS, dates.asAt(), dates.financialYear()),
                Map.of(
                        "financialYear",
                        dates.financialYear().toString(),
                        "asAt",
                        dates.asAt().toString()));
    }
}
