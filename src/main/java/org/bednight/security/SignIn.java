package org.bednight.security;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Lets nobody further in the served mode who has not signed in: a browser is led to the sign-in, a program is answered 401.
 * Only the state of the service, and what pages look like, are open to all.
 */
final class SignIn {

    /** An address of this service: a slash, and no second one or backslash that would name another host. */
    private static final Pattern OWN_ADDRESS = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]*");

    private static final Pattern WITHOUT_HOST = Pattern.compile("^https?://[^/?#]*");

    private static final String NOT_SIGNED_IN =
            "Nobody is signed in here, or the session or token is not valid or has ended: open /sign-in in another tab of"
                    + " this browser and send this again, or call the API with the header Authorization: Bearer and a token"
                    + " of the identity provider, or one of /access-tokens.";

    private static final String NOT_A_PAGE =
            "A sign-in is a page of its own: open this service in a tab, not within another page.";

    private static final String BEARER = "Bearer";
    private static final String BASIC = "Basic realm=\"Bednight\", charset=\"UTF-8\"";

    private static final int FOUND = 302;
    private static final int UNAUTHORIZED = 401;

    private final RateLimit limit;
    private final ProviderWatch provider;

    SignIn(RateLimit limit, ProviderWatch provider) {
        this.limit = limit;
        this.provider = provider;
    }

    /**
     * Leaves signing in and out to who asks for it. A page of another site, which may be another port of this host, has a browser
     * ask for an image with all cookies: that ends no session, and begins no sign-in.
     */
    void guard(RoutingContext request) {
        var path = request.normalizedPath();
        if (path.equals(OpenPaths.SIGN_OUT)
                && !HttpMethod.POST.equals(request.request().method())) {
            SignOutPage.ask(request);
        } else if (path.equals(OpenPaths.SIGN_IN) && !isWholePage(request)) {
            ProblemBody.send(request, 403, "not-a-page", "Not a page", NOT_A_PAGE);
        } else {
            Authentication.begin(request);
            request.next();
        }
    }

    /** Browsers of today say for what they ask; whatever says nothing is no browser, or an old one. */
    private static boolean isWholePage(RoutingContext request) {
        var destination = request.request().getHeader("Sec-Fetch-Dest");
        return destination == null || destination.equals("document");
    }

    void check(RoutingContext request) {
        var path = request.normalizedPath();
        boolean signedIn = find(request).isPresent();
        if (signedIn && path.equals(OpenPaths.SIGN_IN)) {
            redirect(request, target(request.request().getParam("to")));
        } else if (path.equals(OpenPaths.SIGNED_OUT)) {
            SignOutPage.state(
                    request, find(request).map(person -> person.getPrincipal().getName()));
        } else if (path.equals(OpenPaths.SIGN_IN)) {
            provider.ask(request, () -> begin(request), () -> ProviderFailure.send(request));
        } else if (signedIn || OpenPaths.contains(path)) {
            request.next();
        } else {
            turnAway(request);
        }
    }

    private void turnAway(RoutingContext request) {
        if (request.normalizedPath().equals(OpenPaths.SIGN_OUT)) {
            redirect(request, OpenPaths.SIGNED_OUT);
        } else if (canBeLed(request)) {
            redirect(request, signInFor(request.request().uri()));
        } else {
            leadScript(request);
            refuse(request);
        }
    }

    private static void begin(RoutingContext request) {
        SignInCookies.makeRoom(request);
        request.next();
    }

    /**
     * Says in our own form that a token, a session or a sign-in was refused; the framework leaves the body empty, or leads to the
     * provider from where nothing leads back. What fails before it is known who asks was no valid sign of who it is, but for a
     * sign-out and a renewed session, which lead on.
     */
    void explain(RoutingContext request) {
        var failure = request.failure();
        boolean refused = Authentication.stop(request) || isRefusal(failure);
        if (request.response().ended() || failure instanceof AuthenticationRedirectException) {
            request.next();
        } else if (ProviderFailure.isPossible(failure)) {
            provider.ask(request, () -> explain(request, refused), () -> ProviderFailure.send(request));
        } else {
            explain(request, refused);
        }
    }

    private void explain(RoutingContext request, boolean refused) {
        if (!refused) {
            request.next();
        } else if (isSignIn(request)) {
            explainSignIn(request);
        } else if (SignInCookies.showSession(request)
                && !request.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            request.response().headers().remove(HttpHeaders.LOCATION);
            SignInCookies.forgetSession(request);
            tellOfEnd(request);
        } else {
            refuse(request);
        }
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof AuthenticationFailedException || failure instanceof AuthenticationCompletionException;
    }

    private static boolean isSignIn(RoutingContext request) {
        return request.normalizedPath().equals(OpenPaths.SIGN_IN);
    }

    /** A sign-in that leads to the provider goes on; beside a session that cannot be read it begins anew. */
    private void explainSignIn(RoutingContext request) {
        if (request.response().getStatusCode() == FOUND) {
            var unused = request.response().end();
        } else if (!isRefusal(request.failure()) && SignInCookies.showSession(request)) {
            SignInCookies.forgetSession(request);
            redirect(request, signInFor(target(request.request().getParam("to"))));
        } else {
            refuse(request);
        }
    }

    /** A session that is over, or cannot be read, is none. */
    private void tellOfEnd(RoutingContext request) {
        if (request.normalizedPath().equals(OpenPaths.SIGNED_OUT)) {
            SignOutPage.state(request, Optional.empty());
        } else {
            turnAway(request);
        }
    }

    /** Finds who has signed in. */
    static Optional<SecurityIdentity> find(RoutingContext request) {
        return request.user() instanceof QuarkusHttpUser user
                ? Optional.of(user.getSecurityIdentity()).filter(person -> !person.isAnonymous())
                : Optional.empty();
    }

    /** Returns who a person is: a name at one provider may be another person's at the next. */
    static String identity(SecurityIdentity person) {
        var byToken = person.<Caller>getAttribute(Caller.ATTRIBUTE);
        if (byToken != null) {
            return byToken.identity();
        }
        return person.getPrincipal() instanceof JsonWebToken token
                ? token.getIssuer() + " " + Objects.requireNonNullElse(token.getSubject(), token.getName())
                : person.getPrincipal().getName();
    }

    /** A page that is read can be shown after the sign-in; a form that is sent, or a part of a page, cannot. */
    private static boolean canBeLed(RoutingContext request) {
        return HttpMethod.GET.equals(request.request().method())
                && acceptsHtml(request)
                && Stream.of(ProblemPage.BY_SCRIPT, HttpHeaders.AUTHORIZATION.toString())
                        .noneMatch(header -> request.request().headers().contains(header));
    }

    /** A script cannot sign anybody in: it has the browser open the sign-in, which then returns to the page. */
    private static void leadScript(RoutingContext request) {
        var headers = request.request().headers();
        if (HttpMethod.GET.equals(request.request().method()) && headers.contains(ProblemPage.BY_SCRIPT)) {
            request.response().putHeader("HX-Redirect", signInFor(page(request, headers.get("HX-Current-URL"))));
        }
    }

    /** Returns the address of the page that a script asks for, or for a part of which it asks. */
    private static String page(RoutingContext request, @Nullable String shown) {
        var asked = request.request().uri();
        if (shown == null) {
            return asked;
        }
        var ofShown = WITHOUT_HOST.matcher(shown).replaceFirst("");
        return target(ofShown.split("[?#]", 2)[0].equals(request.request().path()) ? asked : ofShown);
    }

    private static String signInFor(String page) {
        return OpenPaths.SIGN_IN + "?to=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
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

    private void refuse(RoutingContext request) {
        if (TokenRefusal.isUnavailable(request)) {
            TokenRefusal.sendUnavailable(request);
        } else {
            limit.countRefused(request, () -> sendNotSignedIn(request));
        }
    }

    private static void sendNotSignedIn(RoutingContext request) {
        request.response().putHeader("WWW-Authenticate", challenges(request));
        ProblemBody.send(
                request,
                UNAUTHORIZED,
                "not-signed-in",
                "Not signed in",
                TokenRefusal.find(request).orElse(NOT_SIGNED_IN));
    }

    /**
     * Spreadsheets ask for a password where one is named, which is a token's. A browser would too, in place of the sign-in:
     * each of today says where a request comes from.
     */
    private static List<String> challenges(RoutingContext request) {
        return request.request().path().startsWith("/api/")
                        && !request.request().headers().contains("Sec-Fetch-Site")
                ? List.of(BEARER, BASIC)
                : List.of(BEARER);
    }
}
