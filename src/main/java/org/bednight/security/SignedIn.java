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

    /** Says whether single cases, what-ifs and the records of an authority are open to them. */
    public boolean isAnalyst() {
        return user.has(Role.ANALYST);
    }

    /** Says whether they publish forecasts. */
    public boolean isPublisher() {
        return user.has(Role.PUBLISHER);
    }

    /** Says whether they change what all councils share. */
    public boolean isAdmin() {
        return user.has(Role.ADMIN) && user.authorities().isAll();
    }

    /** Says whether the audit record is open to them, at least the rows of their authorities. */
    public boolean isAuditor() {
        return user.has(Role.ADMIN);
    }

    /** Says whether the history of changes is open to them. */
    public boolean isEditor() {
        return user.has(Role.ANALYST) || user.has(Role.ADMIN);
    }

    /** Returns the name of who is signed in. */
    public String name() {
        return user.name();
    }
}
