package org.bednight.security;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * In local mode the one user of the machine; in the served mode whoever signed in.
 *
 * <p>Made when it is first asked: filters are made while the service is built, when no setting can be read yet.
 */
@ApplicationScoped
class RequestUser implements CurrentUser {

    private final boolean served;
    private final CallerOfRequest ofRequest;
    private final CurrentVertxRequest request;

    RequestUser(AccessSettings settings, CallerOfRequest ofRequest, CurrentVertxRequest request) {
        this.served = settings.served();
        this.ofRequest = ofRequest;
        this.request = request;
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
    public @Nullable String address() {
        if (ServiceWork.isRunning() || !isAnswering()) {
            return null;
        }
        var current = request.getCurrent();
        return current == null ? null : SenderAddress.inFull(current.request());
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
        return isAnswering() ? ofRequest.get() : Caller.NOBODY;
    }

    private static boolean isAnswering() {
        return Arc.container().requestContext().isActive();
    }
}
