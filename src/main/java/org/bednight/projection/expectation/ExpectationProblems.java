package org.bednight.projection.expectation;

import java.time.LocalDate;
import java.util.Map;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;

/** Makes the problems of what is asked about single children where only the totals of months are known. */
public final class ExpectationProblems {

    private ExpectationProblems() {}

    /** A forecast is asked of the model that counts children. */
    static Problem modelNeedsEpisodes(LocalDate asAt) {
        return needsEpisodes("The episode model learns from single children", asAt, ", or ask for another model");
    }

    /** Open cases are asked for. */
    public static Problem casesNeedEpisodes(LocalDate asAt) {
        return needsEpisodes("Open cases are single children", asAt, "");
    }

    /** Lengths of stay are asked for. */
    public static Problem staysNeedEpisodes(LocalDate asAt) {
        return needsEpisodes("Lengths of stay are those of single children", asAt, "");
    }

    /** A what-if changes what children do. */
    public static Problem adjustmentsNeedEpisodes(LocalDate asAt) {
        return needsEpisodes(
                "Adjustments of children (arrivals, length-of-stay, diversion of arrivals, remands, release) need single children",
                asAt,
                ", or use adjustments of sectors, prices, allocations and mitigations");
    }

    private static Problem needsEpisodes(String what, LocalDate asAt, String instead) {
        return Problem.of(
                Kind.MISSING_DATA,
                "episodes-needed",
                "%s, but as at %s no episodes are on record, only the totals of months at most: import the episodes%s."
                        .formatted(what, asAt, instead),
                Map.of("asAt", asAt.toString()));
    }
}
