package org.bednight.scenario;

import java.util.Map;
import org.bednight.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The goal is not valid, so no value can be sought. */
final class InvalidGoal extends Problem {

    private static final long serialVersionUID = 1;

    InvalidGoal(@Nullable String expected) {
        super(Kind.INVALID, "invalid-goal", expected + ".", Map.of());
    }
}
