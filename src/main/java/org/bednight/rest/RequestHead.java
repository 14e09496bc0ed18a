package org.bednight.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Refuses in words an address that is too long, or is none, and headers that are too many: of still longer ones the server
 * reads no more than the first part. The framework checks the form of an address too, but then answers without a word; {@code Bednight} turns that off.
 */
@Singleton
class RequestHead {

    private static final int LONGEST_ADDRESS = 8_000;
    private static final int LARGEST_HEADERS = 20_000;
    private static final int AFTER_THE_HOST_IS_CHECKED = 9_000;

    void register(@Observes Filters filters) {
        filters.register(RequestHead::check, AFTER_THE_HOST_IS_CHECKED);
    }

    private static void check(RoutingContext request) {
        if (request.request().uri().length() > LONGEST_ADDRESS) {
            request.fail(414);
        } else if (request.request().headers().getAll(HttpHeaders.HOST).size() > 1) {
            request.fail(400);
        } else if (size(request.request().headers()) > LARGEST_HEADERS) {
            request.fail(431);
        } else if (isAddress(request.request().uri())) {
            request.next();
        } else {
            request.fail(400);
        }
    }

    private static int size(MultiMap headers) {
        return headers.entries().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length())
                .sum();
    }

    private static boolean isAddress(String uri) {
        try {
            return !new URI(uri).toString().isEmpty();
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
