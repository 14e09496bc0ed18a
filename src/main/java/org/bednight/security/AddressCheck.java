package org.bednight.security;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Distinguishes requests that are meant for this service from those that a foreign web page sends through the user's browser.
 *
 * <p>A page of another site may address this machine by a name of its own (DNS rebinding): the {@code Host} header
 * then shows that name. It may also send forms here: the {@code Origin} header then shows where the page came from.
 */
final class AddressCheck {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final String SAME_ORIGIN = "same-origin";

    private static final Pattern PORT = Pattern.compile(":\\d*$");

    private final Set<String> known = new HashSet<>(THIS_MACHINE);
    private final Set<String> named = new HashSet<>();

    /** @param hosts the names by which the service is addressed besides those of this machine, without ports */
    AddressCheck(Set<String> hosts) {
        hosts.forEach(host -> named.add(host.strip().toLowerCase(Locale.ROOT)));
        known.addAll(named);
    }

    /**
     * Finds what is wrong with the addresses of a request.
     *
     * @param host the {@code Host} header
     * @param origin the {@code Origin} header, which browsers send with all but plain reading
     */
    Optional<ForeignAddress> find(@Nullable String host, @Nullable String origin) {
        if (host == null || !known.contains(withoutPort(host))) {
            return Optional.of(ForeignAddress.host(host));
        }
        if (origin == null || isSame(origin, host)) {
            return Optional.empty();
        }
        return Optional.of(ForeignAddress.origin(origin, host));
    }

    /**
     * Finds what is wrong with the addresses of a form that a page sends. Unlike a program, a browser always says where a
     * form comes from, so one without an origin is refused.
     *
     * @param site the {@code Sec-Fetch-Site} header
     */
    Optional<ForeignAddress> findOfForm(@Nullable String host, @Nullable String origin, @Nullable String site) {
        return find(host, origin)
                .or(() -> origin != null || SAME_ORIGIN.equals(site)
                        ? Optional.empty()
                        : Optional.of(ForeignAddress.unstated()));
    }

    private boolean isSame(String origin, String host) {
        var scheme = origin.indexOf("://");
        if (scheme < 0) {
            return false;
        }
        var authority = origin.substring(scheme + 3);
        return authority.equalsIgnoreCase(host) || named.contains(withoutPort(authority));
    }

    private static String withoutPort(String authority) {
        return PORT.matcher(authority).replaceFirst("").toLowerCase(Locale.ROOT);
    }
}
