package org.bednight.security;

import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Sign-ins that a browser began and did not finish. It holds a cookie of each for some minutes, and sends all of them with each
 * request: of too many, none would be read any more.
 */
final class UnfinishedSignIns {

    /** As many tabs may wait for the sign-in at once, the new one included. */
    static final int MOST = 10;

    private static final String COOKIE_OF_EACH = "q_auth";

    private UnfinishedSignIns() {}

    /** Has the browser forget the oldest, so that there is room for one more. It sends cookies in the order in which they were made. */
    static void makeRoom(RoutingContext request) {
        var begun = request.request().headers().getAll(HttpHeaders.COOKIE).stream()
                .flatMap(header -> ServerCookieDecoder.STRICT.decodeAll(header).stream())
                .map(cookie -> request.request().getCookie(cookie.name()))
                .filter(cookie -> cookie != null && cookie.getName().startsWith(COOKIE_OF_EACH))
                .distinct()
                .toList();
        begun.subList(0, Math.max(0, begun.size() - MOST + 1))
                .forEach(oldest -> oldest.setValue("").setMaxAge(0).setPath("/"));
    }
}
