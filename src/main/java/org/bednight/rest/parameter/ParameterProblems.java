package org.bednight.rest.parameter;

import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import org.bednight.problem.Echo;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;

/** Makes the problems with query parameters. */
final class ParameterProblems {

    private ParameterProblems() {}

    /** A request has a query parameter without a value; taken as left out, what was to be tried might be stored. */
    static Problem emptyParameter(String name) {
        return Problem.of(
                Kind.INVALID,
                "empty-parameter",
                "The parameter '%s' has no value: state one, or leave the parameter out.".formatted(Echo.of(name)),
                Map.of("parameter", Echo.of(name)));
    }

    /** A request states a query parameter more than once, so that it is unclear which is meant. */
    static Problem repeatedParameter(String name) {
        return Problem.of(
                Kind.INVALID,
                "repeated-parameter",
                "The parameter '%s' is stated more than once: state it once.".formatted(Echo.of(name)),
                Map.of("parameter", Echo.of(name)));
    }

    /** A request has a query parameter that its address does not take; ignored, a misspelt setting would go unnoticed. */
    static Problem unknownParameter(String name, Collection<String> known) {
        return Problem.of(
                Kind.INVALID,
                "unknown-parameter",
                "There is no parameter '%s' here; there are %s."
                        .formatted(Echo.of(name), known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known))),
                Map.of("parameter", Echo.of(name)));
    }
}
