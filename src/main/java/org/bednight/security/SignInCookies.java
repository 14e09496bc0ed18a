package org.bednight.security;

import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cookies of the sign-in, which the framework sets: those of a session, and one of each sign-in that a browser began and did
 * not finish. It holds these for some minutes, and sends all of them with each request: of too many, none would be read any more.
 */
final class SignInCookies {

    /** As many tabs may wait for the sign-in at once, the new one included. */
    static final int MOST = 10;

    private static final String OF_ANY = "q_";
    private static final String OF_A_SESSION = "q_session";
    private static final String OF_A_SIGN_IN = "q_auth";

    private SignInCookies() {}

    /** Says whether a browser shows a session, whether it can be read or not. */
    static boolean showSession(RoutingContext request) {
        return named(request, OF_A_SESSION).findAny().isPresent();
    }

    /** Has the browser forget a session that is over or cannot be read, and no sign-in begin in place of what was asked for. */
    static void forgetSession(RoutingContext request) {
        named(request, OF_A_SESSION).forEach(SignInCookies::forget);
        leave(request, OF_A_SIGN_IN);
    }

    /** Leaves all cookies in the browser as they are: a session that could not be renewed now goes on later. */
    static void leaveAll(RoutingContext request) {
        leave(request, OF_ANY);
    }

    /** Has the browser forget the oldest sign-ins, so that there is room for one more. It sends them in the order of their making. */
    static void makeRoom(RoutingContext request) {
        var begun = request.request().headers().getAll(HttpHeaders.COOKIE).stream()
                .flatMap(header -> ServerCookieDecoder.STRICT.decodeAll(header).stream())
                .map(cookie -> request.request().getCookie(cookie.name()))
                .filter(cookie -> cookie != null && cookie.getName().startsWith(OF_A_SIGN_IN))
                .distinct()
                .toList();
        begun.subList(0, Math.max(0, begun.size() - MOST + 1)).forEach(SignInCookies::forget);
    }

    private static void forget(Cookie cookie) {
        cookie.setValue("").setMaxAge(0).setPath("/");
    }

    private static void leave(RoutingContext request, String prefix) {
        named(request, prefix).forEach(cookie -> request.response().removeCookies(cookie.getName(), false));
    }

    private static Stream<Cookie> named(RoutingContext request, String prefix) {
        return List.copyOf(request.request().cookies()).stream()
                .filter(cookie -> cookie.getName().startsWith(prefix));
    }
}
