package org.bednight.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Gives the errors that arise outside the endpoints, such as a body that is too large, a problem body too. */
@ApplicationScoped
class FrameworkErrors {

    private static final List<Integer> STATUSES = List.of(400, 404, 405, 406, 413, 414, 415, 500, 503);

    private final ObjectMapper json;

    FrameworkErrors(ObjectMapper json) {
        this.json = json;
    }

    void describe(@Observes Router router) {
        STATUSES.forEach(status -> router.errorHandler(status, request -> answer(request, status)));
    }

    private void answer(RoutingContext request, int status) {
        var response = request.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemResponse.MEDIA_TYPE)
                .end(body(status, request.normalizedPath()));
    }

    private String body(int status, String path) {
        try {
            return json.writeValueAsString(ProblemResponse.of(status, path));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
