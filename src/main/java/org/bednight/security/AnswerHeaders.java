package org.bednight.security;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

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

    private static final String HTTPS = "https";
    private static final String REVALIDATE = "no-cache, private";

    private final Duration httpsOnly;

    /** @param httpsOnly for how long a browser that has come by TLS comes by nothing else; zero to leave that open */
    AnswerHeaders(Duration httpsOnly) {
        this.httpsOnly = httpsOnly;
    }

    void add(RoutingContext request) {
        request.addHeadersEndHandler(sent -> {
            addTo(request.response().headers());
            if (isRedirect(request.response().getStatusCode())) {
                request.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            }
            // Where a trusted proxy has ended TLS, this is how the browser came to the proxy.
            if (!httpsOnly.isZero() && HTTPS.equalsIgnoreCase(request.request().scheme())) {
                request.response().putHeader("Strict-Transport-Security", "max-age=" + httpsOnly.toSeconds());
            }
        });
        request.next();
    }

    /** Where somebody was led depends on the moment: a browser that goes back is not to be led there again. */
    private static boolean isRedirect(int status) {
        return status == 302 || status == 303;
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
