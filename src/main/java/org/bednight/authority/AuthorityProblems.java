package org.bednight.authority;

import java.time.LocalDate;
import java.util.Map;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;

/** Makes the problems with authorities and their records. */
public final class AuthorityProblems {

    private AuthorityProblems() {}

    /** A report was asked for as at a day that has not closed. */
    static Problem asAtInFuture(LocalDate asAt, LocalDate today) {
        return Problem.of(
                Kind.INVALID,
                "as-at-in-future",
                "asAt is yesterday, %s, at the latest, since its night must be over, but was %s."
                        .formatted(today.minusDays(1), asAt),
                Map.of("asAt", asAt.toString(), "latest", today.minusDays(1).toString()));
    }

    /** Records are stated to be complete up to a night before that from which they are. */
    static Problem recordsEndBeforeStart(AuthorityCode authority, LocalDate recordedFrom, LocalDate recordedTo) {
        return Problem.of(
                Kind.INVALID,
                "records-end-before-start",
                "The records of %s begin on %s, so recordedTo is that day or a later one, but was %s."
                        .formatted(authority, recordedFrom, recordedTo),
                Map.of("authority", authority.value(), "recordedFrom", recordedFrom.toString()));
    }

    /** A report was asked for as at a day that an authority's records do not reach. */
    static Problem recordsEndEarlier(AuthorityCode authority, LocalDate recordedTo, LocalDate asAt) {
        return Problem.of(
                Kind.MISSING_DATA,
                "records-end-earlier",
                "The records of %s are complete up to %s, and asAt was %s: after that, new remands would be missed and releases counted on. Ask as at %s or earlier, or import later records with recordedTo."
                        .formatted(authority, recordedTo, asAt, recordedTo),
                Map.of("recordedTo", recordedTo.toString(), "asAt", asAt.toString()));
    }

    /** Records are stated to be complete up to a night that is not over. */
    static Problem recordsEndInFuture(AuthorityCode authority, LocalDate recordedTo, LocalDate today) {
        return Problem.of(
                Kind.INVALID,
                "records-end-in-future",
                "recordedTo of %s is yesterday, %s, at the latest, since its night must be over, but was %s."
                        .formatted(authority, today.minusDays(1), recordedTo),
                Map.of(
                        "authority",
                        authority.value(),
                        "recordedTo",
                        recordedTo.toString(),
                        "latest",
                        today.minusDays(1).toString()));
    }

    /** An authority names a successor whose own successors lead back to it. */
    static Problem successorsInCircle(Authority authority) {
        return Problem.of(
                Kind.INVALID,
                "successors-in-circle",
                ("A successor takes over for good, but the successors of %s lead back to %s: name the authority that exists"
                                + " today, or leave the successor out.")
                        .formatted(authority.successor(), authority.code()),
                Map.of("successor", String.valueOf(authority.successor())));
    }

    /** A request names an authority that is not on record, or none that the caller may see. */
    public static Problem unknownAuthority(AuthorityCode code) {
        return Problem.of(
                Kind.UNKNOWN,
                "unknown-authority",
                "There is no authority %s: see /api/v1/authorities, or add it there.".formatted(code),
                Map.of("authority", code.value()));
    }

    /** An authority names a successor that is not on record. */
    static Problem unknownSuccessor(Authority authority) {
        return Problem.of(
                Kind.INVALID,
                "unknown-successor",
                "%2$s is stated as the successor of %1$s, but no such authority is on record: add it first."
                        .formatted(authority.code(), authority.successor()),
                Map.of("successor", String.valueOf(authority.successor())));
    }
}
