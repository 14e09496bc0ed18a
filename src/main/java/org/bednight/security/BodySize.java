package org.bednight.security;

import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bednight.capacity.HeavyWork;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a request before anything else is done for it, so that a client that sends slowly keeps no thread
 * waiting, and refuses one that is larger than the service takes, that stops coming, or for which there is no memory.
 *
 * <p>Most clients read an answer only when they have sent all, so a body that is refused for its size is read too, and
 * thrown away.
 */
final class BodySize {

    private static final long LONGEST_READ = TimeUnit.MINUTES.toMillis(1);
    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    /**
     * Bodies of forms in parts are read by the framework, which keeps their files on disk. Where their size is not stated they
     * are read here: the framework would answer one that is too large without a word.
     */
    private static final String IN_PARTS = "multipart/";

    /** A body of at most so many bytes needs no memory to speak of. */
    private static final int SMALL = 64 * 1024;

    private static final long GLANCE = 100;

    private final long largest;
    private final long stalledAfter;
    private final long longestWait;
    private final HeavyWork work;

    /**
     * @param largest the largest body, in bytes
     * @param stalledAfter after how many milliseconds without a byte a body has stopped coming
     * @param longestWait for how many milliseconds a body waits for memory
     */
    BodySize(long largest, long stalledAfter, long longestWait, HeavyWork work) {
        this.largest = largest;
        this.stalledAfter = stalledAfter;
        this.longestWait = longestWait;
        this.work = work;
    }

    void check(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        // The server has already rejected lengths that are not numbers.
        long stated = length == null ? -1 : Long.parseLong(length);
        if (stated > largest) {
            refuseStated(request, stated);
        } else if (!WITH_BODY.contains(request.request().method())
                || request.request().isEnded()
                || stated == 0
                || (stated > 0 && isInParts(request))) {
            request.next();
        } else {
            // What is not stated may be as large as any.
            waitForMemory(request, stated < 0 ? largest : stated, 0);
        }
    }

    private static boolean isInParts(RoutingContext request) {
        var type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(IN_PARTS);
    }

    private void refuseStated(RoutingContext request, long length) {
        answerUnread(request, () -> refuse(request, length));
    }

    /** Answers without the body, which is read and thrown away where the client is sending it already. */
    private void answerUnread(RoutingContext request, Runnable answer) {
        if (request.request().headers().contains(HttpHeaders.EXPECT)) {
            answer.run();
        } else {
            new Reading(request, null, answer).start();
        }
    }

    private void waitForMemory(RoutingContext request, long size, long waited) {
        long memory = size * HeavyWork.OF_EACH_BYTE;
        if (size <= SMALL) {
            read(request, null);
        } else if (work.take(memory)) {
            var reserved = new Reserved(memory);
            request.addEndHandler(ended -> reserved.giveBack());
            read(request, reserved);
        } else if (waited >= longestWait) {
            var busy = work.refuse();
            answerUnread(
                    request,
                    () -> ProblemBody.sendUnavailable(
                            request, busy.type(), "Too busy", String.valueOf(busy.getMessage())));
        } else {
            request.request().pause();
            request.vertx().setTimer(GLANCE, passed -> {
                if (!request.response().closed()) {
                    waitForMemory(request, size, waited + GLANCE);
                }
            });
        }
    }

    private void read(RoutingContext request, @Nullable Reserved reserved) {
        var expected = request.request().getHeader(HttpHeaders.EXPECT);
        if (expected != null && HttpHeaderValues.CONTINUE.contentEqualsIgnoreCase(expected)) {
            var unused = request.response().writeContinue();
        }
        new Reading(request, reserved, null).start();
    }

    private void refuse(RoutingContext request, long length) {
        ProblemBody.send(
                request,
                413,
                "too-large",
                "Too large",
                ("A request has at most %d bytes, but this one has %d: split the file, or raise"
                                + " QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE%s.")
                        .formatted(largest, length, RequestLimits.heapHint(largest)));
    }

    /** The memory that a request has reserved for its body and what becomes of it. */
    private final class Reserved {

        private long bytes;

        Reserved(long bytes) {
            this.bytes = bytes;
        }

        /** Gives back what a body of unknown size did not need after all, before the request reserves more for its work. */
        void shrinkTo(long size) {
            long needed = Math.min(bytes, size * HeavyWork.OF_EACH_BYTE);
            work.shrink(bytes, needed);
            bytes = needed;
        }

        void giveBack() {
            work.giveBack(bytes);
        }
    }

    /** A body while it comes, of which no more is kept than may be. */
    private final class Reading {

        private final RoutingContext request;
        private final @Nullable Reserved reserved;
        private final @Nullable Runnable thrownAway;
        private final long cutOff;
        private Buffer kept = Buffer.buffer();
        private long read;
        private long lastAt = System.nanoTime();
        private boolean over;

        /**
         * @param reserved the memory reserved for the body; null for a small one
         * @param thrownAway what to do at the end of a body that is not kept; null for one that is
         */
        Reading(RoutingContext request, @Nullable Reserved reserved, @Nullable Runnable thrownAway) {
            this.request = request;
            this.reserved = reserved;
            this.thrownAway = thrownAway;
            long started = System.nanoTime();
            this.cutOff = request.vertx().setPeriodic(1 + stalledAfter / 10, look -> {
                long now = System.nanoTime();
                boolean stalled = TimeUnit.NANOSECONDS.toMillis(now - lastAt) > stalledAfter;
                if (stalled || TimeUnit.NANOSECONDS.toMillis(now - started) > LONGEST_READ) {
                    tooSlow();
                }
            });
        }

        void start() {
            request.request()
                    .handler(this::add)
                    .exceptionHandler(goneAway -> end())
                    .endHandler(complete -> {
                        if (end()) {
                            finish();
                        }
                    })
                    .resume();
        }

        private void add(Buffer part) {
            lastAt = System.nanoTime();
            read += part.length();
            if (thrownAway != null || read > largest) {
                kept = Buffer.buffer();
            } else {
                kept.appendBuffer(part);
            }
        }

        private boolean end() {
            boolean first = !over;
            over = true;
            request.vertx().cancelTimer(cutOff);
            return first;
        }

        private void finish() {
            if (thrownAway != null) {
                thrownAway.run();
            } else if (read > largest) {
                refuse(request, read);
            } else {
                if (reserved != null) {
                    reserved.shrinkTo(read);
                }
                keep(kept);
                request.next();
            }
        }

        /** Hands the body on as one that was read: for this, Vert.x has nothing but a method that it advises against. */
        @SuppressWarnings("deprecation")
        private void keep(Buffer body) {
            request.setBody(body);
        }

        private void tooSlow() {
            if (end()) {
                ProblemBody.sendAndClose(
                        request,
                        408,
                        "body-incomplete",
                        "Body incomplete",
                        "The body of the request stopped coming after %d bytes: send it again, whole.".formatted(read));
            }
        }
    }
}
