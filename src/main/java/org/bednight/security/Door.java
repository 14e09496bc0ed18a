package org.bednight.security;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import org.bednight.capacity.Heap;
import org.bednight.capacity.HeavyWork;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks at each request, of whatever path, before anything else does. */
@Singleton
class Door {

    private static final int BEFORE_ANY_ANSWER = 10_001;
    private static final int FIRST = 10_000;
    private static final int BEFORE_QUARKUS_LOOKS_AT_THE_SIZE = 100;
    private static final int AFTER_THE_BODY = 90;
    private static final long LONGEST_WAIT_FOR_MEMORY = 10_000;

    private final AddressCheck addresses;
    private final BodySize size;
    private final AnswerTime time;

    Door(
            AccessSettings settings,
            RequestLimits limits,
            HeavyWork work,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.addresses = new AddressCheck(settings.hosts().orElse(Set.of()));
        this.size = new BodySize(
                Heap.largestBody(largestBody.asLongValue()),
                limits.stalledBody().toMillis(),
                LONGEST_WAIT_FOR_MEMORY,
                work);
        this.time = new AnswerTime(limits.answer());
    }

    void open(@Observes Filters filters) {
        filters.register(AnswerHeaders::add, BEFORE_ANY_ANSWER);
        filters.register(this::checkAddresses, FIRST);
        filters.register(size::check, BEFORE_QUARKUS_LOOKS_AT_THE_SIZE);
        filters.register(time::limit, AFTER_THE_BODY);
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
}
