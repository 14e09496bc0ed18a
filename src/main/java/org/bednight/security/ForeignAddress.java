package org.bednight.security;

import org.jspecify.annotations.Nullable;

/**
 * A request that is not meant for this service, or not sent by its own pages.
 *
 * @param type the problem's name within its address
 * @param title its name for people
 * @param detail what was expected, what was given, how to mend it
 */
record ForeignAddress(String type, String title, String detail) {

    static ForeignAddress host(@Nullable String host) {
        return new ForeignAddress(
                "foreign-host",
                "Foreign host",
                ("The service answers where it is addressed as localhost, 127.0.0.1, [::1] or a name in BEDNIGHT_HOSTS, but"
                                + " the Host header was %s: use one of these, or add the name to BEDNIGHT_HOSTS.")
                        .formatted(host == null ? "missing" : "'" + host + "'"));
    }

    static ForeignAddress unstated() {
        return new ForeignAddress(
                "foreign-origin",
                "Foreign origin",
                "A form is taken from the service's own pages only, but neither an Origin nor a Sec-Fetch-Site header says"
                        + " where this one comes from: send it from its page, or call the API under /api/v1 instead.");
    }

    static ForeignAddress origin(String origin, String host) {
        return new ForeignAddress(
                "foreign-origin",
                "Foreign origin",
                ("The service answers its own pages, those of '%s', or of a name in BEDNIGHT_HOSTS, but the Origin header was"
                                + " '%s': call it from there, or from a program instead of a page.")
                        .formatted(host, origin));
    }
}
