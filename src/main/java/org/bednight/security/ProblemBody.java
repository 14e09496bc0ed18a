package org.bednight.security;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Answers with an RFC 9457 problem a request that gets no further than the door. */
final class ProblemBody {

    private ProblemBody() {}

    static void send(RoutingContext request, int status, String type, String title, String detail) {
        var problem = new JsonObject()
                .put("type", "/problems/" + type)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", request.request().path());
        var unused = request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(problem.encode());
    }
}
