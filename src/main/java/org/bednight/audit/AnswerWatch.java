package org.bednight.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bednight.security.AskedFor;
import org.bednight.security.RequestRate;
import org.bednight.security.RequestSender;
import org.jspecify.annotations.Nullable;

/** Looks at each answer once it is sent, and has put on record who signed in, who was refused, and who was given what. */
@Singleton
class AnswerWatch {

    private static final int BEFORE_ANY_ANSWER = 10_002;
    private static final int MOST_REMEMBERED = 10_000;

    /** One address that goes on without a sign-in fills no more rows than these; each says the same. */
    private static final int NOT_SIGNED_IN_PER_MINUTE = 60;

    private static final Pattern FILE_NAME = Pattern.compile(".*filename=\"([^\"]*)\".*");

    private final RequestSender sender;
    private final AuditQueue queue;
    private final RequestRate notSignedIn;
    private final RequestRate tooMany;
    private final Cache<String, Boolean> sessions;

    AnswerWatch(RequestSender sender, AuditQueue queue, Clock clock) {
        this.sender = sender;
        this.queue = queue;
        this.notSignedIn = new RequestRate(NOT_SIGNED_IN_PER_MINUTE, MOST_REMEMBERED, clock);
        this.tooMany = new RequestRate(1, MOST_REMEMBERED, clock);
        this.sessions = Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumSize(MOST_REMEMBERED)
                .build();
    }

    void open(@Observes Filters filters) {
        filters.register(
                request -> {
                    request.addEndHandler(sent -> look(request));
                    request.next();
                },
                BEFORE_ANY_ANSWER);
    }

    private void look(RoutingContext request) {
        recordSignIn(request);
        switch (request.response().getStatusCode()) {
            case 200 -> recordGiven(request);
            case 401 -> recordRefused(request, "refuse: not signed in");
            case 403 -> recordRefused(request, "refuse: not allowed");
            case 404 -> AskedFor.findHidden(request).ifPresent(code -> recordRefused(request, "refuse: not seen"));
            case 429 -> recordRefused(request, "refuse: too many requests", tooMany);
            default -> {}
        }
    }

    private void recordSignIn(RoutingContext request) {
        sender.findSession(request)
                .filter(session -> sessions.asMap().putIfAbsent(session, true) == null)
                .ifPresent(first -> queue.add(event(request, "sign in")));
    }

    /** A page that asks first for which authority shows no child of any. */
    private void recordGiven(RoutingContext request) {
        var method = request.request().method();
        AskedFor.find(request)
                .filter(asked -> HttpMethod.POST.equals(method)
                        || (HttpMethod.GET.equals(method) && (asked.authority() != null || !isPage(asked))))
                .ifPresent(asked -> Optional.ofNullable(asked.operation().getAnnotation(Audited.class))
                        .ifPresent(given -> queue.add(event(request, given.value())
                                .withAuthority(asked.authority())
                                .withObject(fileName(request)))));
    }

    private static @Nullable String fileName(RoutingContext request) {
        var disposition = request.response().headers().get(HttpHeaders.CONTENT_DISPOSITION);
        return disposition == null ? null : FILE_NAME.matcher(disposition).replaceFirst("$1");
    }

    private void recordRefused(RoutingContext request, String action) {
        if (RequestSender.isSignedIn(request)) {
            addRefused(request, action);
        } else {
            recordRefused(request, action, notSignedIn);
        }
    }

    private void recordRefused(RoutingContext request, String action, RequestRate rate) {
        if (rate.count(RequestSender.address(request)).isZero()) {
            addRefused(request, action);
        }
    }

    private void addRefused(RoutingContext request, String action) {
        var asked = AskedFor.find(request);
        queue.add(event(request, action)
                .withAuthority(AskedFor.findHidden(request)
                        .or(() -> asked.flatMap(each -> Optional.ofNullable(each.authority())))
                        .orElse(null))
                .withObject(asked.map(AnswerWatch::operation).orElse(null)));
    }

    private AuditEvent event(RoutingContext request, String action) {
        return AuditEvent.of(sender.caller(request), RequestSender.address(request), action);
    }

    /** Returns the name of an operation as the contract has it, or of a page as {@code openapi/access.md} has it. */
    private static String operation(AskedFor asked) {
        var method = asked.operation();
        return isPage(asked) ? method.getDeclaringClass().getSimpleName() + "." + method.getName() : method.getName();
    }

    private static boolean isPage(AskedFor asked) {
        var path = asked.operation().getDeclaringClass().getAnnotation(Path.class);
        return path == null || !path.value().startsWith("/api/");
    }
}
