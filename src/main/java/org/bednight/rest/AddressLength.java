package org.bednight.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Refuses an address that is too long in words; of a still longer one the server reads no more than the first part. */
@Singleton
class AddressLength {

    private static final int LONGEST = 8_000;
    private static final int AFTER_THE_HOST_IS_CHECKED = 9_000;

    void register(@Observes Filters filters) {
        filters.register(AddressLength::check, AFTER_THE_HOST_IS_CHECKED);
    }

    private static void check(RoutingContext request) {
        if (request.request().uri().length() > LONGEST) {
            request.fail(414);
        } else {
            request.next();
        }
    }
}
