package org.bednight.rest.parameter;

import java.util.Map;
import org.bednight.problem.Echo;
import org.bednight.problem.Problem;

/** A request states a query parameter more than once, so that it is unclear which is meant. */
final class RepeatedParameter extends Problem {

    private static final long serialVersionUID = 1;

    RepeatedParameter(String name) {
        super(
                Kind.INVALID,
                "repeated-parameter",
                "The parameter '%s' is stated more than once: state it once.".formatted(Echo.of(name)),
                Map.of("parameter", Echo.of(name)));
    }
}
