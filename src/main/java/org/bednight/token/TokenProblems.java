package org.bednight.token;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;
import org.bednight.security.Role;

/** Makes the problems with access tokens. */
final class TokenProblems {

    private TokenProblems() {}

    private static Problem wider(String detail) {
        return Problem.of(Kind.FORBIDDEN, "wider-access-token", detail, Map.of());
    }

    static Problem widerByRole(List<Role> others) {
        return wider("A token may do at most what you may, and you do not have the role %s: leave it out."
                .formatted(others.stream().map(Role::toString).collect(Collectors.joining(" or "))));
    }

    static Problem widerByAll() {
        return wider("A token sees at most the authorities that you see, which are not all: name them in place of *.");
    }

    /** Whether the authority is on record is not said. */
    static Problem widerByAuthority(String code) {
        return wider("A token sees at most the authorities that you see, and %s is none of them: leave it out."
                .formatted(code));
    }

    static Problem withoutSignIn() {
        return Problem.of(
                Kind.CONFLICT,
                "no-sign-in",
                "Nobody signs in here, so no token is needed: call the API without one. Tokens are for the served mode"
                        + " (BEDNIGHT_SERVED=true).",
                Map.of());
    }

    static Problem tooMany(int most) {
        return Problem.of(
                Kind.CONFLICT,
                "too-many-access-tokens",
                ("You have %d access tokens that are valid, and a person has no more: revoke one that you no longer need, then"
                                + " make this one. See /api/v1/access-tokens.")
                        .formatted(most),
                Map.of("most", most));
    }

    static Problem unknown() {
        return Problem.of(
                Kind.UNKNOWN,
                "unknown-access-token",
                "There is no such access token of yours: see /api/v1/access-tokens.",
                Map.of());
    }
}
