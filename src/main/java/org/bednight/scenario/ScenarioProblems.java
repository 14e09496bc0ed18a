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
}
