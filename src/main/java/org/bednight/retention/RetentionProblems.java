package org.bednight.retention;

import java.util.Map;
import org.bednight.authority.AuthorityCode;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;

/** Makes the problems with what is taken from the record. None names a child. */
final class RetentionProblems {

    private RetentionProblems() {}

    /** No episode can be reduced, since no number of years is set. */
    static Problem forEver() {
        return Problem.of(
                Kind.CONFLICT,
                "kept-for-ever",
                "Episodes are kept for ever here: set BEDNIGHT_RETENTION_YEARS to a number of years first.",
                Map.of());
    }

    /** A removal was not tried before, or would take something else now. */
    static Problem notTried() {
        return Problem.of(
                Kind.OUTDATED,
                "not-tried",
                "What would be taken from the record is not what If-Match names, and it cannot be put back: try it with dryRun=true, look at the answer, and send its ETag in If-Match.",
                Map.of());
    }

    /** No row has the reference of a request. */
    static Problem unknownChild(AuthorityCode authority) {
        return Problem.of(
                Kind.UNKNOWN,
                "unknown-child",
                "%s has no child on record with this reference: check how it is written.".formatted(authority),
                Map.of("authority", authority.value()));
    }

    /** A record cannot be erased yet, since its child is in custody. */
    static Problem stillIn(AuthorityCode authority) {
        return Problem.of(
                Kind.CONFLICT,
                "child-in-custody",
                "The child has an episode without an end at %s, which could not be closed any more: close it, or retire it, first."
                        .formatted(authority),
                Map.of("authority", authority.value()));
    }

    /** A reason, which stays on record, names whom the record is to forget. */
    static Problem namedInReason() {
        return Problem.of(
                Kind.INVALID,
                "reference-in-reason",
                "The reason stays on record, so it must not hold a reference that the record loses.",
                Map.of());
    }
}
