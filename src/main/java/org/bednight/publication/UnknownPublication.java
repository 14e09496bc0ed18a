package org.bednight.publication;

import java.util.Map;
import org.bednight.authority.AuthorityCode;
import org.bednight.problem.Problem;
import org.bednight.publication.frozen.PublicationId;

/** A request names a publication that there is not. */
final class UnknownPublication extends Problem {

    private static final long serialVersionUID = 1;

    UnknownPublication(PublicationId id) {
        super(
                Kind.UNKNOWN,
                "unknown-publication",
                "There is no publication %s: see /api/v1/authorities/%s/publications.".formatted(id, id.authority()),
                Map.of("publication", id.toString()));
    }

    UnknownPublication(AuthorityCode authority, String what) {
        super(
                Kind.UNKNOWN,
                "unknown-publication",
                "%s has %s: publish one at /api/v1/authorities/%s/publications.".formatted(authority, what, authority),
                Map.of("authority", authority.value()));
    }
}
