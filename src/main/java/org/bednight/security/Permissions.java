package org.bednight.security;

import jakarta.inject.Singleton;
import java.util.Arrays;

/** Refuses what the caller may not do. */
@Singleton
public class Permissions {

    private final CurrentUser user;

    Permissions(CurrentUser user) {
        this.user = user;
    }

    /**
     * Checks that the caller has one of the roles, and sees what the scope takes.
     *
     * @throws org.bednight.problem.Problem if not
     */
    public void require(Scope scope, Role... anyOf) {
        if (Arrays.stream(anyOf).noneMatch(user::has)) {
            throw SecurityProblems.without(anyOf);
        }
        if (scope == Scope.ALL && !user.authorities().isAll()) {
            throw SecurityProblems.concerningAll();
        }
        if (scope == Scope.OWN && user.isByToken()) {
            throw SecurityProblems.byToken();
        }
    }
}
