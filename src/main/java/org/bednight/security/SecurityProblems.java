package org.bednight.security;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;

/** Makes the problems with what a caller may do. */
public final class SecurityProblems {

    private SecurityProblems() {}

    /** The caller is known, but their role does not include what they ask for. */
    private static Problem notAllowed(String detail) {
        return Problem.of(Kind.FORBIDDEN, "not-allowed", detail, Map.of());
    }

    static Problem without(Role... anyOf) {
        return notAllowed("This needs the role %s, which you do not have: ask whoever manages the accounts for it."
                .formatted(Arrays.stream(anyOf).map(Role::toString).collect(Collectors.joining(" or "))));
    }

    static Problem byToken() {
        return notAllowed("An access token makes, lists and revokes no access tokens: sign in yourself for that.");
    }

    static Problem concerningAll() {
        return notAllowed("This concerns every authority, and you see only some of them: ask someone who sees all.");
    }
}
