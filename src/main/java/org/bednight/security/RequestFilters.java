package org.bednight.security;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.bednight.capacity.Heap;
import org.bednight.capacity.HeavyWork;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks at each request, of whatever path, before anything else does. */
@Singleton
class RequestFilters {

    private static final int BEFORE_ANY_ANSWER = 10_001;
    private static final int FIRST = 10_000;
    /** Quarkus authenticates at 200, and checks permissions of its own at 100. */
    private static final int BEFORE_AUTHENTICATION = 250;

    private static final int NEXT_BEFORE_AUTHENTICATION = 240;

    private static final int JUST_AFTER_AUTHENTICATION = 170;
    private static final int AFTER_AUTHENTICATION = 160;
    private static final int NEXT_AFTER_AUTHENTICATION = 150;

    private static final int BEFORE_QUARKUS_LOOKS_AT_THE_SIZE = 100;
    private static final int AFTER_THE_BODY = 90;
    private static final long LONGEST_WAIT_FOR_MEMORY = 10_000;

    private final boolean served;
    private final AnswerHeaders headers;
    private final AddressCheck addresses;
    private final RateLimit rate;
    private final SignIn signIn;
    private final BodySize size;
    private final AnswerTime time;

    RequestFilters(
            AccessSettings settings,
            RequestLimits limits,
            HeavyWork work,
            ProviderWatch provider,
            Clock clock,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.served = settings.served();
        this.headers = new AnswerHeaders(Duration.ofDays(served ? settings.httpsDays() : 0));
        this.addresses = new AddressCheck(settings.hosts().orElse(Set.of()));
        this.rate = new RateLimit(RequestLimits.perMinute(limits.requests(), served), served, clock);
        this.signIn = new SignIn(rate, provider);
        this.size = new BodySize(
                Heap.largestBody(largestBody.asLongValue()),
                limits.stalledBody().toMillis(),
                LONGEST_WAIT_FOR_MEMORY,
                work);
        this.time = new AnswerTime(limits.answer());
    }

    void open(@Observes Filters filters) {
        filters.register(headers::add, BEFORE_ANY_ANSWER);
        filters.register(this::checkAddresses, FIRST);
        filters.register(rate::checkAddress, BEFORE_AUTHENTICATION);
        if (served) {
            filters.register(signIn::guard, NEXT_BEFORE_AUTHENTICATION);
            filters.register(Authentication::end, JUST_AFTER_AUTHENTICATION);
        }
        filters.register(rate::count, AFTER_AUTHENTICATION);
        if (served) {
            filters.register(signIn::check, NEXT_AFTER_AUTHENTICATION);
        }
        filters.register(size::check, BEFORE_QUARKUS_LOOKS_AT_THE_SIZE);
        filters.register(time::limit, AFTER_THE_BODY);
    }

    void explainRefusals(@Observes Router router) {
        if (served) {
            router.route().failureHandler(signIn::explain);
        }
    }

    private void checkAddresses(RoutingContext request) {
        findForeign(request.request())
                .ifPresentOrElse(
                        foreign -> ProblemBody.send(request, 403, foreign.type(), foreign.title(), foreign.detail()),
                        request::next);
    }

    private Optional<ForeignAddress> findForeign(HttpServerRequest request) {
        var authority = request.authority();
        var host = authority == null ? null : authority.toString();
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return isForm(request)
                ? addresses.findOfForm(host, origin, request.getHeader("Sec-Fetch-Site"))
                : addresses.find(host, origin);
    }

    /** Programs write under /api only; whatever else is written to is a page. */
    private static boolean isForm(HttpServerRequest request) {
        var path = request.path();
        return HttpMethod.POST.equals(request.method()) && (path == null || !path.startsWith("/api/"));
    }
}
