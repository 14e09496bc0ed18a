package org.bednight.security;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * In local mode the one user of the machine; in the served mode whoever signed in.
 *
 * <p>Made when it is first asked: filters are made while the service is built, when no setting can be read yet.
 */
@ApplicationScoped
class RequestUser implements CurrentUser {

    private final boolean served;
    private final CallerOfRequest ofRequest;

    RequestUser(AccessSettings settings, CallerOfRequest ofRequest) {
        this.served = settings.served();
        this.ofRequest = ofRequest;
    }

    @Override
    public String name() {
        return caller().name();
    }

    @Override
    public String identity() {
        return caller().identity();
    }

    @Override
    public boolean isByToken() {
        return caller().byToken();
    }

    @Override
    public boolean has(Role role) {
        return caller().has(role);
    }

    @Override
    public AuthoritySet authorities() {
        return caller().authorities();
    }

    private Caller caller() {
        if (!served) {
            return Caller.LOCAL;
        }
        if (ServiceWork.isRunning()) {
            return Caller.SERVICE;
        }
        return Arc.container().requestContext().isActive() ? ofRequest.get() : Caller.NOBODY;
    }
}
