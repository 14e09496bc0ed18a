package org.bednight.security;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Headers that every answer carries, of pages and of the API alike: no other site frames a page, no browser guesses a
 * type, no address is passed on to another site, and nothing is shown again without asking whether it still holds.
 *
 * <p>The referrer is kept within the site, not left out: without one, browsers send a form of our own page with
 * {@code Origin: null}, as a foreign page's.
 */
final class AnswerHeaders {

    /** Pages state a stricter one of their own. */
    private static final String POLICY = "Content-Security-Policy";

    private static final String REVALIDATE = "no-cache, private";

    private AnswerHeaders() {}

    static void add(RoutingContext request) {
        request.addHeadersEndHandler(sent -> addTo(request.response().headers()));
        request.next();
    }

    private static void addTo(MultiMap headers) {
        headers.set("X-Content-Type-Options", "nosniff")
                .set("X-Frame-Options", "DENY")
                .set("Referrer-Policy", "same-origin");
        if (!headers.contains(POLICY)) {
            headers.set(POLICY, "frame-ancestors 'none'");
        }
        var caching = headers.get(HttpHeaders.CACHE_CONTROL);
        if (caching == null || caching.contains("public")) {
            headers.set(HttpHeaders.CACHE_CONTROL, REVALIDATE);
        }
    }
}
