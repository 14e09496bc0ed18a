package org.bednight.security;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** The while in which the framework finds out who sends a request: it has an end, also where the identity provider says nothing. */
final class Authentication {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final String TIMER = Authentication.class.getName();

    private Authentication() {}

    /** Marks the beginning; whoever waits for the provider longer than {@link #LONGEST} is answered as if it could not be reached. */
    static void begin(RoutingContext request) {
        request.put(TIMER, request.vertx().setTimer(LONGEST.toMillis(), timer -> {
            if (stop(request) && !request.response().ended()) {
                ProviderFailure.send(request);
            }
        }));
    }

    /** Marks the end, after which a request goes on unless it was answered meanwhile. */
    static void end(RoutingContext request) {
        stop(request);
        if (!request.response().ended()) {
            request.next();
        }
    }

    /**
     * Marks the end, and returns whether it was not known until then who sends a request: what fails by then fails on what it shows
     * of the sender.
     */
    static boolean stop(RoutingContext request) {
        Long timer = request.remove(TIMER);
        if (timer != null) {
            request.vertx().cancelTimer(timer);
        }
        return timer != null;
    }
}
