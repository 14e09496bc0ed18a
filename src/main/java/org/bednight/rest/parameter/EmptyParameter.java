package org.bednight.rest.parameter;

import java.util.Map;
import org.bednight.problem.Echo;
import org.bednight.problem.Problem;

/** A request has a query parameter without a value; taken as left out, what was to be tried might be stored. */
final class EmptyParameter extends Problem {

    private static final long serialVersionUID = 1;

    EmptyParameter(String name) {
        super(
                Kind.INVALID,
                "empty-parameter",
                "The parameter '%s' has no value: state one, or leave the parameter out.".formatted(Echo.of(name)),
                Map.of("parameter", Echo.of(name)));
    }
}
