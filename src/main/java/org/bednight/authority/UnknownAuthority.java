package org.bednight.authority;

import java.util.Map;
import org.bednight.problem.Problem;

/** A request names an authority that is not on record. */
public final class UnknownAuthority extends Problem {

    private static final long serialVersionUID = 1;

    public UnknownAuthority(AuthorityCode code) {
        super(
                Kind.UNKNOWN,
                "unknown-authority",
                "There is no authority %s: see /api/v1/authorities, or add it there.".formatted(code),
                Map.of("authority", code.value()));
    }
}
