package org.bednight.security;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.bednight.problem.Problem;

/** The caller is known, but their role does not include what they ask for. */
public final class NotAllowed extends Problem {

    private static final long serialVersionUID = 1;

    private NotAllowed(String detail) {
        super(Kind.FORBIDDEN, "not-allowed", detail, Map.of());
    }

    static NotAllowed without(Role... anyOf) {
        return new NotAllowed("This needs the role %s, which you do not have: ask whoever manages the accounts for it."
                .formatted(Arrays.stream(anyOf).map(Role::toString).collect(Collectors.joining(" or "))));
    }

    static NotAllowed concerningAll() {
        return new NotAllowed(
                "This concerns every authority, and you see only some of them: ask someone who sees all.");
    }
}
