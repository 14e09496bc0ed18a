package org.bednight.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Refuses in words an address that is too long, or is none: of a still longer one the server reads no more than the first
 * part. The framework checks the form of an address too, but then answers without a word; {@code Bednight} turns that off.
 */
@Singleton
class AddressForm {

    private static final int LONGEST = 8_000;
    private static final int AFTER_THE_HOST_IS_CHECKED = 9_000;

    void register(@Observes Filters filters) {
        filters.register(AddressForm::check, AFTER_THE_HOST_IS_CHECKED);
    }

    private static void check(RoutingContext request) {
        if (request.request().uri().length() > LONGEST) {
            request.fail(414);
        } else if (request.request().headers().getAll(HttpHeaders.HOST).size() > 1) {
            request.fail(400);
        } else if (isAddress(request.request().uri())) {
            request.next();
        } else {
            request.fail(400);
        }
    }

    private static boolean isAddress(String uri) {
        try {
            return !new URI(uri).toString().isEmpty();
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
