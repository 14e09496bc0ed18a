package org.bednight.security;

import io.quarkus.oidc.OIDCException;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jose4j.lang.UnresolvableKeyException;

/** A sign-in, or the look at a token or a session, that fails since the identity provider cannot be reached. */
final class ProviderFailure {

    /**
     * What fails between here and the provider, and a key that is not known here and would be fetched there. The framework loses
     * the cause of a connection that was closed, and fails without one.
     */
    private static final List<Class<? extends Exception>> SIGNS = List.of(
            IOException.class,
            TimeoutException.class,
            VertxException.class,
            OIDCException.class,
            UnresolvableKeyException.class,
            NullPointerException.class);

    private ProviderFailure() {}

    /** Says whether a failure may be that of the provider, which is then asked. */
    static boolean isPossible(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (SIGNS.stream().anyMatch(isInstance(cause))) {
                return true;
            }
        }
        return false;
    }

    private static Predicate<Class<?>> isInstance(Throwable cause) {
        return sign -> sign.isInstance(cause);
    }

    /** Answers 503. Nobody is led away, and a session is kept, which goes on once the provider is back. */
    static void send(RoutingContext request) {
        request.response().headers().remove(HttpHeaders.LOCATION);
        SignInCookies.leaveAll(request);
        ProblemBody.sendUnavailable(
                request,
                "sign-in-unavailable",
                "Sign-in unavailable",
                "The sign-in service cannot be reached now, so nobody can sign in, and no token can be looked up there. Nothing"
                        + " is lost: try again in a minute. Sessions and access tokens that have not ended go on.");
    }
}
