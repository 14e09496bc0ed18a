package org.bednight.publication;

import java.util.HashMap;
import java.util.Map;
import org.bednight.problem.Problem;

/** A scenario that is not valid was given for publication. The problem is that of the scenario, and says which. */
final class UnfitScenario extends Problem {

    private static final long serialVersionUID = 1;

    UnfitScenario(String name, Problem problem) {
        super(
                problem.kind(),
                problem.type(),
                "In the scenario '%s': %s".formatted(name, problem.getMessage()),
                members(name, problem));
    }

    private static Map<String, Object> members(String name, Problem problem) {
        var members = new HashMap<>(problem.members());
        members.put("scenario", name);
        return members;
    }
}
