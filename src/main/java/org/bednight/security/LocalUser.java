package org.bednight.security;

import jakarta.inject.Singleton;

/** Local mode has one user, who sits at the machine, and may do everything. */
@Singleton
class LocalUser implements CurrentUser {

    @Override
    public String name() {
        return "local";
    }

    @Override
    public boolean has(Role role) {
        return true;
    }

    @Override
    public AuthoritySet authorities() {
        return AuthoritySet.ALL;
    }
}
