package org.bednight.security;

import jakarta.inject.Singleton;

/** Whoever sits at the machine: the service listens on it alone, and nobody signs in. */
@Singleton
class LocalUser implements CurrentUser {

    @Override
    public String name() {
        return "local";
    }
}
