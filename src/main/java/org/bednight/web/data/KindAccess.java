package org.bednight.web.data;

import jakarta.inject.Singleton;
import org.bednight.security.Permissions;
import org.bednight.security.Role;
import org.bednight.security.Scope;

/** Who may change facts of a kind by pages: the same people as by the API. */
@Singleton
class KindAccess {

    private final Permissions permissions;

    KindAccess(Permissions permissions) {
        this.permissions = permissions;
    }

    /** @throws org.bednight.problem.Problem if the caller may not change facts of this kind */
    void require(UploadKind kind) {
        switch (kind) {
            case AUTHORITIES, PRICES -> permissions.require(Scope.ALL, Role.ADMIN);
            case ALLOCATIONS, EPISODES, MONTHLY -> permissions.require(Scope.SEEN, Role.ANALYST);
        }
    }
}
