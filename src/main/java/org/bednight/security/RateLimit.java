package org.bednight.security;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import org.bednight.language.Counted;

/**
 * Answers 429 to a sender of more requests in a minute than one is allowed: in the served mode a person, whatever tokens and
 * sessions it has; in local mode, where nobody signs in, an address.
 *
 * <p>In the served mode each request that is refused at the sign-in counts for its address. From where there were too many,
 * no token is looked at for a while, so that none can be guessed. Browsers with a session go on: people of one council
 * often share an address.
 */
final class RateLimit {

    private static final int MOST_SENDERS = 10_000;

    private final boolean served;
    private final String allowed;
    private final RequestRate ofPeople;
    private final RequestRate ofAddresses;

    /** @param perMinute how many requests; zero for any number */
    RateLimit(int perMinute, boolean served, Clock clock) {
        this.served = served;
        this.allowed = Counted.of(perMinute, "request");
        this.ofPeople = new RequestRate(perMinute, MOST_SENDERS, clock);
        this.ofAddresses = new RequestRate(perMinute, MOST_SENDERS, clock);
    }

    /** Looks at requests with a token before anybody has looked at that. */
    void checkAddress(RoutingContext request) {
        if (served && request.request().headers().contains(HttpHeaders.AUTHORIZATION) && !isOpen(request)) {
            answer(request, ofAddresses.waitOf(SenderAddress.of(request.request())), manyRefused(), request::next);
        } else {
            request.next();
        }
    }

    /** Counts a request once it is known whose it is. */
    void count(RoutingContext request) {
        if (isOpen(request)) {
            request.next();
        } else if (served) {
            SignIn.find(request)
                    .ifPresentOrElse(
                            person -> answer(
                                    request,
                                    ofPeople.count(SignIn.identity(person)),
                                    manySent("person", "you"),
                                    request::next),
                            request::next);
        } else {
            var address = SenderAddress.of(request.request());
            answer(request, ofAddresses.count(address), manySent("address", "yours"), request::next);
        }
    }

    /** Counts a request that is about to be refused at the sign-in, by {@code refusal} unless there were too many. */
    void countRefused(RoutingContext request, Runnable refusal) {
        answer(request, ofAddresses.count(SenderAddress.of(request.request())), manyRefused(), refusal);
    }

    private static boolean isOpen(RoutingContext request) {
        return OpenPaths.contains(request.normalizedPath());
    }

    private static void answer(RoutingContext request, Duration wait, String why, Runnable otherwise) {
        if (wait.isZero()) {
            otherwise.run();
        } else {
            ProblemBody.sendTooMany(request, wait, why);
        }
    }

    private String manySent(String sender, String whose) {
        return "Each %s may send %s a minute, and %s sent more".formatted(sender, allowed, whose);
    }

    private String manyRefused() {
        return "Each address is allowed %s a minute that the sign-in refuses, and more came from yours"
                .formatted(allowed);
    }
}
