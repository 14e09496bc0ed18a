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
    private static final long LINGER = TimeUnit.SECONDS.toMillis(30);

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
        ProblemBody.send(
                request,
                413,
                "too-large",
                "Too large",
                ("A request has at most %s bytes, but this one has %s: split the file, or raise"
                                + " QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE.")
                        .formatted(largestBody.asLongValue(), length));
        readTheRest(request);
    }

    /** Many clients read the answer only when they have sent all; those that never end are cut off. */
    private static void readTheRest(RoutingContext request) {
        request.request().resume();
        request.vertx().setTimer(LINGER, passed -> {
            if (!request.request().isEnded()) {
                var unused = request.request().connection().close();
            }
        });
    }
}
