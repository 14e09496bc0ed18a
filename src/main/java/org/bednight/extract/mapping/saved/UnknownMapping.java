package org.bednight.extract.mapping.saved;

import java.util.Map;
import org.bednight.authority.AuthorityCode;
import org.bednight.extract.mapping.MappingName;
import org.bednight.problem.Problem;

/** A request names a mapping that there is not, or one that is retired. */
public final class UnknownMapping extends Problem {

    private static final long serialVersionUID = 1;

    UnknownMapping(AuthorityCode authority, MappingName name, String why) {
        super(
                Kind.UNKNOWN,
                "unknown-mapping",
                "%s See /api/v1/authorities/%s/mappings; POST /api/v1/authorities/%s/extracts/inspect proposes one for a file."
                        .formatted(why, authority, authority),
                Map.of("authority", authority.value(), "name", name.value()));
    }

    static UnknownMapping of(AuthorityCode authority, MappingName name) {
        return new UnknownMapping(authority, name, "%s has no mapping '%s'.".formatted(authority, name));
    }
}
