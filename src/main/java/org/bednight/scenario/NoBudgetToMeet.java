package org.bednight.scenario;

import java.util.Map;
import org.bednight.problem.Problem;

/** A goal is about a budget, or the chance of missing it, that is not known. */
final class NoBudgetToMeet extends Problem {

    private static final long serialVersionUID = 1;

    NoBudgetToMeet() {
        super(
                Kind.MISSING_DATA,
                "no-budget-to-meet",
                "A goal needs a budget, and for a chance of overspend a range: import the year's allocations, and prices for all sectors, or add an allocation to the adjustments.",
                Map.of());
    }
}
