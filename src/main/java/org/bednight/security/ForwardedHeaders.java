package org.bednight.security;

import java.util.Optional;
import org.bednight.problem.CannotStart;

/** What a proxy says of a request in headers: from where it came, by which name, whether by TLS. */
public final class ForwardedHeaders {

    private ForwardedHeaders() {}

    /**
     * Checks that nobody but named proxies is heeded. Left out, that setting of Quarkus trusts everybody: whoever sends a
     * request could then state another address, and another name of the service.
     *
     * @param heeded whether they are heeded at all ({@code quarkus.http.proxy.proxy-address-forwarding})
     * @param trusted the proxies ({@code quarkus.http.proxy.trusted-proxies})
     * @throws CannotStart if they are heeded from everybody
     */
    public static void check(boolean heeded, Optional<String> trusted) {
        if (heeded && trusted.filter(named -> !named.isBlank()).isEmpty()) {
            throw Unguarded.byAnyProxy();
        }
    }
}
