package org.bednight.extract.mapping.saved;

import java.util.Map;
import org.bednight.authority.AuthorityCode;
import org.bednight.problem.Problem;

/** A mapping names children by a keyed hash, but the authority has no key yet. */
public final class MissingKey extends Problem {

    private static final long serialVersionUID = 1;

    MissingKey(AuthorityCode authority) {
        super(
                Kind.MISSING_DATA,
                "missing-key",
                "The mapping names children by a keyed hash, but %s has no key yet. Save the mapping under a name of your own with PUT: the answer creates the key, and shows it once."
                        .formatted(authority),
                Map.of("authority", authority.value()));
    }
}
