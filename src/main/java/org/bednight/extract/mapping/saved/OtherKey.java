package org.bednight.extract.mapping.saved;

import java.util.Map;
import org.bednight.authority.AuthorityCode;
import org.bednight.problem.Problem;

/** A key from a backup was stated for an authority that has another key. */
final class OtherKey extends Problem {

    private static final long serialVersionUID = 1;

    OtherKey(AuthorityCode authority) {
        super(
                Kind.CONFLICT,
                "other-key",
                "%s has another key, which stays: with a new one, each child would get another reference. Leave key out."
                        .formatted(authority),
                Map.of("authority", authority.value()));
    }
}
