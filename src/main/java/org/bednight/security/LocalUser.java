package org.bednight.security;

import jakarta.inject.Singleton;

/** Local mode has one user, who sits at the machine. */
@Singleton
class LocalUser implements CurrentUser {

    @Override
    public String name() {
        return "local";
    }
}
