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
            if (isUnderWay(request) && !request.response().ended()) {
                ProviderFailure.send(request);
            }
        }));
    }

    /** Says whether it is not known yet who sends a request: whatever fails until then fails on what it shows of the sender. */
    static boolean isUnderWay(RoutingContext request) {
        return request.get(TIMER) != null;
    }

    /** Marks the end, after which a request goes on unless it was answered meanwhile. */
    static void end(RoutingContext request) {
        Long timer = request.remove(TIMER);
        if (timer != null) {
            request.vertx().cancelTimer(timer);
        }
        if (!request.response().ended()) {
            request.next();
        }
    }
}
