package org.bednight.security;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks at each request, of whatever path, before anything else does. */
@Singleton
class Door {

    private static final int FIRST = 10_000;
    private static final int BEFORE_QUARKUS_LOOKS_AT_THE_SIZE = 100;
    private static final long LONGEST_READ = TimeUnit.MINUTES.toMillis(1);

    private final AddressCheck addresses;
    private final MemorySize largestBody;

    Door(AccessSettings settings, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.addresses = new AddressCheck(settings.hosts().orElse(Set.of()));
        this.largestBody = largestBody;
    }

    void open(@Observes Filters filters) {
        filters.register(this::checkAddresses, FIRST);
        filters.register(this::checkSize, BEFORE_QUARKUS_LOOKS_AT_THE_SIZE);
    }

    private void checkAddresses(RoutingContext request) {
        var authority = request.request().authority();
        addresses
                .find(
                        authority == null ? null : authority.toString(),
                        request.request().getHeader(HttpHeaders.ORIGIN))
                .ifPresentOrElse(
                        foreign -> ProblemBody.send(request, 403, foreign.type(), foreign.title(), foreign.detail()),
                        request::next);
    }

    private void checkSize(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        // The server has refused what is no number.
        if (length == null || Long.parseLong(length) <= largestBody.asLongValue()) {
            request.next();
            return;
        }
        if (request.request().headers().contains(HttpHeaders.EXPECT)) {
            refuse(request, length);
        } else {
            refuseWhenRead(request, length);
        }
    }

    /** Most clients read an answer only when they have sent all, so all is read, and thrown away. */
    private void refuseWhenRead(RoutingContext request, String length) {
        var cutOff = request.vertx().setTimer(LONGEST_READ, passed -> {
            var unused = request.request().connection().close();
        });
        request.request()
                .handler(thrownAway -> {})
                .exceptionHandler(goneAway -> request.vertx().cancelTimer(cutOff))
                .endHandler(read -> {
                    request.vertx().cancelTimer(cutOff);
                    refuse(request, length);
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
                        .formatted(largestBody.asLongValue(), length));
    }
}
