package org.bednight.rest.parameter;

import java.util.Map;
import org.bednight.problem.Echo;
import org.bednight.problem.Problem;

/** A parameter's text is not in the form that it has to have. */
public final class InvalidParameter extends Problem {

    private static final long serialVersionUID = 1;

    /**
     * States what is wrong.
     *
     * @param detail what was expected, and what was given
     */
    public InvalidParameter(String detail, String value) {
        super(
                Kind.INVALID,
                "invalid-parameter",
                Echo.within(detail.endsWith(".") ? detail : detail + ".", value),
                Map.of("value", Echo.of(value)));
    }

    private InvalidParameter(String parameter, InvalidParameter unnamed) {
        super(
                Kind.INVALID,
                "invalid-parameter",
                sentence(parameter, String.valueOf(unnamed.getMessage())),
                Map.of("parameter", parameter, "value", unnamed.members().getOrDefault("value", "")));
    }

    /** Returns the same problem, with the name of the parameter. */
    InvalidParameter of(String parameter) {
        return new InvalidParameter(parameter, this);
    }

    private static String sentence(String parameter, String detail) {
        return detail.startsWith(parameter + " ") ? detail : "%s: %s".formatted(parameter, detail);
    }
}
