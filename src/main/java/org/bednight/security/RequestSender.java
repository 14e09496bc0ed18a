package org.bednight.security;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sent a request, and from where, by what the request itself holds: also after it was answered. */
@Singleton
public class RequestSender {

    private static final long SECONDS_OF_DAY = 86_400;

    private final boolean served;
    private final Callers callers;

    RequestSender(AccessSettings settings, Callers callers) {
        this.served = settings.served();
        this.callers = callers;
    }

    /** Returns who sent it; nobody where they have not signed in. */
    public Caller caller(RoutingContext request) {
        if (!served) {
            return Caller.LOCAL;
        }
        return SignIn.find(request).map(callers::of).orElse(Caller.NOBODY);
    }

    /** Returns whether it was sent by somebody who is known to have signed in; in local mode nobody does. */
    public static boolean isSignedIn(RoutingContext request) {
        return SignIn.find(request).isPresent();
    }

    /** Returns the address from which it came, as a trusted proxy states it. */
    public static String address(RoutingContext request) {
        return SenderAddress.inFull(request.request());
    }

    /**
     * Finds by what the session of a person is known again: who they are, and the session that their token names, or when they
     * signed in, or on which day it was issued. Empty where nobody has signed in, or a personal access token asks.
     */
    public Optional<String> findSession(RoutingContext request) {
        return served
                ? SignIn.find(request)
                        .filter(person -> person.getAttribute(Caller.ATTRIBUTE) == null)
                        .map(person -> SignIn.identity(person) + " "
                                + (person.getPrincipal() instanceof JsonWebToken token ? session(token) : ""))
                : Optional.empty();
    }

    private static String session(JsonWebToken token) {
        return Stream.of("sid", "auth_time")
                .map(token::<Object>getClaim)
                .filter(Objects::nonNull)
                .findFirst()
                .map(String::valueOf)
                .orElseGet(() -> String.valueOf(token.getIssuedAtTime() / SECONDS_OF_DAY));
    }
}
