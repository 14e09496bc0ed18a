package org.bednight.rest.parameter;

import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import org.bednight.problem.Echo;
import org.bednight.problem.Problem;

/** A request has a query parameter that its address does not take; ignored, a misspelt setting would go unnoticed. */
final class UnknownParameter extends Problem {

    private static final long serialVersionUID = 1;

    UnknownParameter(String name, Collection<String> known) {
        super(
                Kind.INVALID,
                "unknown-parameter",
                "There is no parameter '%s' here; there are %s."
                        .formatted(Echo.of(name), known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known))),
                Map.of("parameter", Echo.of(name)));
    }
}
