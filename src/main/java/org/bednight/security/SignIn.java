package org.bednight.security;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets nobody further in the served mode who has not signed in: a browser is led to the sign-in, a program is answered 401.
 * Only the state of the service, and what pages look like, are open to all.
 */
final class SignIn {

    private static final String SIGN_IN = "/sign-in";
    private static final String SIGNED_OUT = "/signed-out";
    private static final Set<String> OPEN =
            Set.of(SIGN_IN, SIGNED_OUT, "/q/health", "/q/health/live", "/q/health/ready", "/q/health/started");
    private static final Set<String> OPEN_BELOW = Set.of("/assets/", "/webjars/");

    /** An address of this service: a slash, and no second one or backslash that would name another host. */
    private static final Pattern OWN_ADDRESS = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]*");

    private static final int FOUND = 302;
    private static final int UNAUTHORIZED = 401;

    private SignIn() {}

    static void check(RoutingContext request) {
        var path = request.normalizedPath();
        boolean signedIn = isSignedIn(request);
        if (signedIn && path.equals(SIGN_IN)) {
            redirect(request, target(request.request().getParam("to")));
        } else if (path.equals(SIGNED_OUT)) {
            ProblemPage.writeSignedOut(request);
        } else if (signedIn || isOpen(path)) {
            request.next();
        } else if (canBeLed(request)) {
            redirect(
                    request,
                    SIGN_IN + "?to=" + URLEncoder.encode(request.request().uri(), StandardCharsets.UTF_8));
        } else {
            refuse(request);
        }
    }

    /** Says in our own form that a token or a sign-in was refused; the framework leaves the body empty. */
    static void explain(RoutingContext request) {
        var failure = request.failure();
        boolean refused = failure instanceof AuthenticationFailedException
                || failure instanceof AuthenticationCompletionException;
        if (!refused || request.response().ended()) {
            request.next();
        } else if (request.response().getStatusCode() == FOUND) {
            var unused = request.response().end();
        } else {
            refuse(request);
        }
    }

    private static boolean isSignedIn(RoutingContext request) {
        return request.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous();
    }

    private static boolean isOpen(String path) {
        return OPEN.contains(path) || OPEN_BELOW.stream().anyMatch(path::startsWith);
    }

    /** A page that is read can be shown after the sign-in; a form that is sent, or a part of a page, cannot. */
    private static boolean canBeLed(RoutingContext request) {
        return HttpMethod.GET.equals(request.request().method())
                && acceptsHtml(request)
                && Stream.of("HX-Request", HttpHeaders.AUTHORIZATION.toString())
                        .noneMatch(header -> request.request().headers().contains(header));
    }

    private static boolean acceptsHtml(RoutingContext request) {
        var accepted = request.request().getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains("text/html");
    }

    private static String target(@Nullable String stated) {
        return stated != null && OWN_ADDRESS.matcher(stated).matches() ? stated : "/";
    }

    private static void redirect(RoutingContext request, String address) {
        var unused = request.response()
                .setStatusCode(FOUND)
                .putHeader(HttpHeaders.LOCATION, address)
                .end();
    }

    private static void refuse(RoutingContext request) {
        request.response().putHeader("WWW-Authenticate", "Bearer");
        ProblemBody.send(
                request,
                UNAUTHORIZED,
                "not-signed-in",
                "Not signed in",
                "Nobody is signed in here, or the session or token is not valid or has ended: open /sign-in in another tab of"
                        + " this browser and send this again, or call the API with the header Authorization: Bearer and a token"
                        + " of the identity provider.");
    }
}
