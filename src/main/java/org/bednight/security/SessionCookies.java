package org.bednight.security;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** The cookies by which a browser shows that somebody signed in. */
final class SessionCookies {

    private static final String OF_A_SESSION = "q_session";
    private static final String OF_A_SIGN_IN = "q_auth";

    private SessionCookies() {}

    static boolean areShown(RoutingContext request) {
        return cookies(request).stream().anyMatch(cookie -> cookie.getName().startsWith(OF_A_SESSION));
    }

    /** Has the browser forget a session that is over or cannot be read, and no sign-in begin in place of what was asked for. */
    static void forget(RoutingContext request) {
        for (var cookie : cookies(request)) {
            if (cookie.getName().startsWith(OF_A_SESSION)) {
                cookie.setValue("").setMaxAge(0).setPath("/");
            } else if (cookie.getName().startsWith(OF_A_SIGN_IN)) {
                request.response().removeCookies(cookie.getName(), false);
            }
        }
    }

    private static List<Cookie> cookies(RoutingContext request) {
        return List.copyOf(request.request().cookies());
    }
}
