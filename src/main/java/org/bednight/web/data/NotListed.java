package org.bednight.web.data;

import java.util.Map;
import org.bednight.problem.Problem;

/** A page is asked for that records of this kind do not have. */
final class NotListed extends Problem {

    private static final long serialVersionUID = 1;

    NotListed(String detail) {
        super(Kind.UNKNOWN, "not-listed", detail, Map.of());
    }
}
