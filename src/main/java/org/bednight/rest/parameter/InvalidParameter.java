package org.bednight.rest.parameter;

import java.util.Map;
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
        super(Kind.INVALID, "invalid-parameter", detail.endsWith(".") ? detail : detail + ".", Map.of("value", value));
    }
}
