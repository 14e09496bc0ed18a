package org.bednight.scenario;

import java.util.Map;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;
import org.jspecify.annotations.Nullable;

/** Makes the problems with goals. */
final class ScenarioProblems {

    private ScenarioProblems() {}

    /** The goal is not valid, so no value can be sought. */
    static Problem invalidGoal(@Nullable String expected) {
        return Problem.of(Kind.INVALID, "invalid-goal", expected + ".", Map.of());
    }

    /** A goal is about a budget, or the chance of missing it, that is not known. */
    static Problem noBudgetToMeet() {
        return Problem.of(
                Kind.MISSING_DATA,
                "no-budget-to-meet",
                "A goal needs a budget, and for a chance of overspend a range: import the year's allocations, and prices for all sectors, or add an allocation to the adjustments.",
                Map.of());
    }
}
