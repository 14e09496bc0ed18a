package org.bednight.extract.mapping.saved;

import java.util.Map;
import org.bednight.authority.AuthorityCode;
import org.bednight.extract.mapping.MappingName;
import org.bednight.problem.Problem;

/** A saved mapping was to be changed that somebody else has changed since it was fetched. */
final class OutdatedMapping extends Problem {

    private static final long serialVersionUID = 1;

    OutdatedMapping(AuthorityCode authority, MappingName name) {
        super(
                Kind.OUTDATED,
                "outdated-mapping",
                "The mapping '%s' of %s does not meet If-Match or If-None-Match: it was saved or retired since. Get it again, and repeat the change with its new ETag."
                        .formatted(name, authority),
                Map.of("authority", authority.value(), "name", name.value()));
    }
}
