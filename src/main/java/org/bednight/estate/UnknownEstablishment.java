package org.bednight.estate;

import java.util.Map;
import org.bednight.problem.Echo;
import org.bednight.problem.Problem;

/** No establishment of this name is on record. */
final class UnknownEstablishment extends Problem {

    private static final long serialVersionUID = 1;

    UnknownEstablishment(String name) {
        super(
                Kind.UNKNOWN,
                "unknown-establishment",
                "There is no establishment '%s': see /api/v1/establishments.".formatted(Echo.of(name)),
                Map.of("name", Echo.of(name)));
    }
}
