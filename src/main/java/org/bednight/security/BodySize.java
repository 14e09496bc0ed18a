package org.bednight.security;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Refuses a body that is larger than the service takes, whether its size is stated before it comes or only seen.
 *
 * <p>Most clients read an answer only when they have sent all, so all is read, and thrown away.
 */
final class BodySize {

    private static final long LONGEST_READ = TimeUnit.MINUTES.toMillis(1);
    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private final long largest;

    BodySize(long largest) {
        this.largest = largest;
    }

    void check(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            checkStated(request, length);
        } else if (WITH_BODY.contains(request.request().method())
                && !request.request().isEnded()) {
            var body = new Body();
            read(request, body::add, () -> checkRead(request, body));
        } else {
            request.next();
        }
    }

    private void checkStated(RoutingContext request, String length) {
        // The server has refused what is no number.
        if (Long.parseLong(length) <= largest) {
            request.next();
        } else if (request.request().headers().contains(HttpHeaders.EXPECT)) {
            refuse(request, length);
        } else {
            read(request, thrownAway -> {}, () -> refuse(request, length));
        }
    }

    private void checkRead(RoutingContext request, Body body) {
        if (body.size > largest) {
            refuse(request, Long.toString(body.size));
        } else {
            ((RoutingContextInternal) request).setBody(body.kept);
            request.next();
        }
    }

    private static void read(RoutingContext request, Handler<Buffer> part, Runnable end) {
        var cutOff = request.vertx().setTimer(LONGEST_READ, passed -> {
            var unused = request.request().connection().close();
        });
        request.request()
                .handler(part)
                .exceptionHandler(goneAway -> request.vertx().cancelTimer(cutOff))
                .endHandler(read -> {
                    request.vertx().cancelTimer(cutOff);
                    end.run();
                })
                .resume();
    }

    private void refuse(RoutingContext request, String length) {
        ProblemBody.send(
                request,
                413,
                "too-large",
                "Too large",
                ("A request has at most %s bytes, but this one has %s: split the file, or raise"
                                + " QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE.")
                        .formatted(largest, length));
    }

    /** A body of which no more is kept than may be. */
    private final class Body {

        private Buffer kept = Buffer.buffer();
        private long size;

        void add(Buffer part) {
            size += part.length();
            kept = size <= largest ? kept.appendBuffer(part) : Buffer.buffer();
        }
    }
}
