package org.bednight.publication.movement;

import java.util.Map;
import org.bednight.calendar.FinancialYear;
import org.bednight.problem.Problem;
import org.bednight.publication.frozen.PublicationId;

/** A movement was asked for between forecasts of different years, or authorities. */
public final class DifferentYears extends Problem {

    private static final long serialVersionUID = 1;

    public DifferentYears(PublicationId against, FinancialYear year) {
        super(
                Kind.INVALID,
                "different-years",
                "A movement lies between two publications of one authority and year, but %s is not of %s: name another in against."
                        .formatted(against, year),
                Map.of("against", against.toString()));
    }
}
