package org.bednight.publication;

import java.util.Map;
import org.bednight.calendar.FinancialYear;
import org.bednight.problem.Problem;

/** A movement was asked for between forecasts of different years, or authorities. */
final class DifferentYears extends Problem {

    private static final long serialVersionUID = 1;

    DifferentYears(PublicationId against, FinancialYear year) {
        super(
                Kind.INVALID,
                "different-years",
                "A movement lies between two publications of one authority and year, but %s is not of %s: name another in against."
                        .formatted(against, year),
                Map.of("against", against.toString()));
    }
}
