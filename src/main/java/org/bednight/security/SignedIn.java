package org.bednight.security;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What pages show of who is signed in. */
@Named("signedIn")
@Singleton
public class SignedIn {

    private final boolean served;
    private final CurrentUser user;

    SignedIn(AccessSettings settings, CurrentUser user) {
        this.served = settings.served();
        this.user = user;
    }

    /** Says whether people sign in, and so can sign out. */
    public boolean isServed() {
        return served;
    }

    /** Returns the name of who is signed in. */
    public String name() {
        return user.name();
    }
}
