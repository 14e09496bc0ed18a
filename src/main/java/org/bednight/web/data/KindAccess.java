package org.bednight.web.data;

import jakarta.inject.Singleton;
import org.bednight.security.Permissions;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.bednight.security.SignedIn;

/** Who may change facts of a kind by pages: the same people as by the API. */
@Singleton
class KindAccess {

    private final Permissions permissions;
    private final SignedIn signedIn;

    KindAccess(Permissions permissions, SignedIn signedIn) {
        this.permissions = permissions;
        this.signedIn = signedIn;
    }

    /** Says whether the caller may change facts of this kind. */
    boolean admits(UploadKind kind) {
        return kind.isShared() ? signedIn.isAdmin() : signedIn.isAnalyst();
    }

    /** @throws org.bednight.problem.Problem if the caller may not change facts of this kind */
    void require(UploadKind kind) {
        if (kind.isShared()) {
            permissions.require(Scope.ALL, Role.ADMIN);
        } else {
            permissions.require(Scope.SEEN, Role.ANALYST);
        }
    }
}
