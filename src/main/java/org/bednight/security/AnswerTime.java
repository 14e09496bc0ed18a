package org.bednight.security;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.bednight.capacity.Awaited;

/**
 * Answers 503 for a request whose answer takes longer than is allowed; the client may send it again. A request whose time is
 * over, or whose client has gone, is given up.
 */
final class AnswerTime {

    private final Duration longest;

    AnswerTime(Duration longest) {
        this.longest = longest;
    }

    void limit(RoutingContext request) {
        var awaited = Awaited.begin(request);
        long timer = request.vertx().setTimer(longest.toMillis(), passed -> {
            if (!request.response().headWritten() && !request.response().closed() && awaited.giveUp()) {
                ProblemBody.sendUnavailable(
                        request,
                        "took-too-long",
                        "Took too long",
                        ("An answer takes at most %d seconds, and this one took longer. Nothing was stored: send the request again in"
                                        + " some seconds, ask for less at once, or raise BEDNIGHT_LIMITS_ANSWER.")
                                .formatted(longest.toSeconds()));
            }
        });
        request.addEndHandler(ended -> {
            request.vertx().cancelTimer(timer);
            awaited.giveUp();
        });
        request.next();
    }
}
