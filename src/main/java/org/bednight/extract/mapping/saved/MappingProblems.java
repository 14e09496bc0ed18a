package org.bednight.extract.mapping.saved;

import java.util.Map;
import org.bednight.authority.AuthorityCode;
import org.bednight.extract.mapping.MappingName;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;

/** Makes the problems with saved mappings and the keys that name children. */
final class MappingProblems {

    private MappingProblems() {}

    /** A mapping names children by a keyed hash, but the authority has no key yet. */
    static Problem missingKey(AuthorityCode authority) {
        return Problem.of(
                Kind.MISSING_DATA,
                "missing-key",
                "The mapping names children by a keyed hash, but %s has no key yet. Save the mapping under a name of your own with PUT: the answer creates the key, and shows it once."
                        .formatted(authority),
                Map.of("authority", authority.value()));
    }

    /** A key from a backup was stated for an authority that has another key. */
    static Problem otherKey(AuthorityCode authority) {
        return Problem.of(
                Kind.CONFLICT,
                "other-key",
                "%s has another key, which stays: with a new one, each child would get another reference. Leave key out."
                        .formatted(authority),
                Map.of("authority", authority.value()));
    }

    /** A saved mapping was to be changed that somebody else has changed since it was fetched. */
    static Problem outdatedMapping(AuthorityCode authority, MappingName name) {
        return Problem.of(
                Kind.OUTDATED,
                "outdated-mapping",
                "The mapping '%s' of %s does not meet If-Match or If-None-Match: it was saved or retired since. Get it again, and repeat the change with its new ETag."
                        .formatted(name, authority),
                Map.of("authority", authority.value(), "name", name.value()));
    }

    /** A request names a mapping that does not exist. */
    static Problem unknownMapping(AuthorityCode authority, MappingName name) {
        return unknownMapping(authority, name, "%s has no mapping '%s'.".formatted(authority, name));
    }

    /**
     * A request names a mapping that does not exist, or one that is retired.
     *
     * @param why a sentence that says which
     */
    static Problem unknownMapping(AuthorityCode authority, MappingName name, String why) {
        return Problem.of(
                Kind.UNKNOWN,
                "unknown-mapping",
                "%s See /api/v1/authorities/%s/mappings; POST /api/v1/authorities/%s/extracts/inspect proposes one for a file."
                        .formatted(why, authority, authority),
                Map.of("authority", authority.value(), "name", name.value()));
    }
}
