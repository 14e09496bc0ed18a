package org.bednight.publication.movement;

import java.util.Map;
import org.bednight.calendar.FinancialYear;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;
import org.bednight.publication.frozen.PublicationId;

/** Makes the problems with movements. */
public final class MovementProblems {

    private MovementProblems() {}

    /** A movement was asked for between forecasts of different years, or authorities. */
    public static Problem differentYears(PublicationId against, FinancialYear year) {
        return Problem.of(
                Kind.INVALID,
                "different-years",
                "A movement lies between two publications of one authority and year, but %s is not of %s: name another in against."
                        .formatted(against, year),
                Map.of("against", against.toString()));
    }
}
