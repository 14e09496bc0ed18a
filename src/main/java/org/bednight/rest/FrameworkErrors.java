package org.bednight.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.bednight.security.ProblemPage;

/**
 * Gives the errors that arise outside the endpoints, such as an address that cannot be read, a problem body too, and to a
 * browser a page.
 */
@ApplicationScoped
class FrameworkErrors {

    private static final List<Integer> STATUSES = List.of(400, 404, 405, 406, 413, 414, 415, 431, 500, 503);

    private static final String METHODS_OF_A_PAGE = "GET, HEAD, OPTIONS";
    private static final int LONGEST_PATH = 200;

    private final ObjectMapper json;

    FrameworkErrors(ObjectMapper json) {
        this.json = json;
    }

    void describe(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answerRefused);
        STATUSES.forEach(status -> router.errorHandler(status, request -> answer(request, status)));
    }

    /** Comes before the framework's own answer, which is empty or repeats the fault's trace. */
    private void answerRefused(RoutingContext request) {
        int status = request.statusCode();
        if (status >= 400 && status < 500) {
            answer(request, status);
        } else {
            request.next();
        }
    }

    private void answer(RoutingContext request, int status) {
        var response = request.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        if (status == 405) {
            response.putHeader(HttpHeaders.ALLOW, METHODS_OF_A_PAGE);
        }
        var problem = ProblemResponse.of(status, path(request));
        if (ProblemPage.isWanted(request)) {
            var unused = ProblemPage.write(request, status, problem.title(), problem.detailOfPage());
        } else {
            response.setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemResponse.MEDIA_TYPE)
                    .end(body(problem));
        }
    }

    /** The path as it was sent: one that cannot be decoded has no other. */
    private static String path(RoutingContext request) {
        var path = request.request().path();
        return path == null ? "" : path.substring(0, Math.min(path.length(), LONGEST_PATH));
    }

    private String body(ProblemResponse problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
