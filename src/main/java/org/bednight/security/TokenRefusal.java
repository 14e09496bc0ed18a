package org.bednight.security;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Why a token is refused, kept with the request until that is answered. */
public final class TokenRefusal {

    private static final String SENTENCE = "bednight.token.refused";
    private static final String UNAVAILABLE = "bednight.token.unavailable";

    private TokenRefusal() {}

    /**
     * Refuses a token.
     *
     * @param sentence says why, and how to mend it
     */
    public static AuthenticationFailedException of(RoutingContext request, String sentence) {
        request.put(SENTENCE, sentence);
        return new AuthenticationFailedException();
    }

    /** Refuses a token that cannot be looked up now: it may be as good as any. */
    public static AuthenticationFailedException unavailable(RoutingContext request) {
        request.put(UNAVAILABLE, true);
        return new AuthenticationFailedException();
    }

    static Optional<String> find(RoutingContext request) {
        return Optional.ofNullable(request.get(SENTENCE));
    }

    static boolean isUnavailable(RoutingContext request) {
        return request.get(UNAVAILABLE) != null;
    }

    static void sendUnavailable(RoutingContext request) {
        ProblemBody.sendUnavailable(
                request,
                "database-unavailable",
                "Database unavailable",
                "The database cannot answer now: send this again in some seconds.");
    }
}
