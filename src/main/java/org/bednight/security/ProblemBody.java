package org.bednight.security;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

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
