package org.bednight.security;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Answers 503 for a request whose answer takes longer than is allowed; the client may send it again. */
final class AnswerTime {

    private final Duration longest;

    AnswerTime(Duration longest) {
        this.longest = longest;
    }

    void limit(RoutingContext request) {
        long timer = request.vertx().setTimer(longest.toMillis(), passed -> {
            if (!request.response().headWritten() && !request.response().closed()) {
                ProblemBody.sendUnavailable(
                        request,
                        "took-too-long",
                        "Took too long",
                        ("An answer takes at most %d seconds, and this one took longer: send the request again in some"
                                        + " seconds, ask for less at once, or raise BEDNIGHT_LIMITS_ANSWER.")
                                .formatted(longest.toSeconds()));
            }
        });
        request.addEndHandler(ended -> request.vertx().cancelTimer(timer));
        request.next();
    }
}
