package org.bednight.security;

import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, kept with it until it is answered.
 *
 * @param operation the method of the operation or page
 * @param authority the code of the one authority that the address names; null if it names none or several
 */
public record AskedFor(Method operation, @Nullable String authority) {

    private static final String KEY = "bednight.asked-for";
    private static final String HIDDEN = "bednight.hidden-authority";

    /** Finds what a request asks for; empty where it got no further than the door, or is for neither operation nor page. */
    public static Optional<AskedFor> find(RoutingContext request) {
        return Optional.ofNullable(request.get(KEY));
    }

    void keepWith(RoutingContext request) {
        request.put(KEY, this);
    }

    /** Notes that the request names an authority that the caller does not see. */
    static void noteHidden(RoutingContext request, String code) {
        request.put(HIDDEN, code);
    }

    /** Finds the authority on whose account the request was answered as if that were not there. */
    public static Optional<String> findHidden(RoutingContext request) {
        return Optional.ofNullable(request.get(HIDDEN));
    }
}
