package org.bednight.security;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.bednight.language.Counted;

/** Answers with an RFC 9457 problem a request that gets no further than the door. */
final class ProblemBody {

    private static final String RETRY_AFTER = "Retry-After";
    private static final String RETRY_AFTER_SECONDS = "5";

    private ProblemBody() {}

    /** Answers 503 with the header that says when to try again. */
    static void sendUnavailable(RoutingContext request, String type, String title, String detail) {
        request.response().putHeader(RETRY_AFTER, RETRY_AFTER_SECONDS);
        send(request, 503, type, title, detail);
    }

    /** Answers 429 with the header that says when to try again, and with it in words. */
    static void sendTooMany(RoutingContext request, Duration wait, String why) {
        long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        request.response().putHeader(RETRY_AFTER, String.valueOf(seconds));
        send(
                request,
                429,
                "too-many-requests",
                "Too many requests",
                "%s: send this one again in %s, or have BEDNIGHT_LIMITS_REQUESTS raised."
                        .formatted(why, Counted.of(seconds, "second")));
    }

    static void send(RoutingContext request, int status, String type, String title, String detail) {
        var unused = write(request, status, type, title, detail);
    }

    /** Answers, and then closes the connection, on which the rest of the request may still come. */
    static void sendAndClose(RoutingContext request, int status, String type, String title, String detail) {
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        var unused = write(request, status, type, title, detail)
                .onComplete(written -> request.request().connection().close());
    }

    private static Future<Void> write(RoutingContext request, int status, String type, String title, String detail) {
        if (ProblemPage.isWanted(request)) {
            return ProblemPage.write(request, status, title, detail);
        }
        var problem = new JsonObject()
                .put("type", "/problems/" + type)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", request.request().path());
        return request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(problem.encode());
    }
}
