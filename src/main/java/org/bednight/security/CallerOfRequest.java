package org.bednight.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Who sent the request that is being answered, as their token says; worked out once a request. */
@RequestScoped
class CallerOfRequest {

    private final CurrentIdentityAssociation association;
    private final Callers callers;
    private @Nullable Caller caller;

    CallerOfRequest(CurrentIdentityAssociation association, Callers callers) {
        this.association = association;
        this.callers = callers;
    }

    Caller get() {
        if (caller == null) {
            caller = callers.of(association.getIdentity());
        }
        return caller;
    }
}
