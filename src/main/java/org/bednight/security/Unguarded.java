package org.bednight.security;

/** The service would listen to other machines, and nothing says that it is guarded. */
public final class Unguarded extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unguarded(String host) {
        super(
                ("There is no sign-in yet, so the service listens on this machine only (127.0.0.1), but quarkus.http.host is"
                                + " %s. Leave it out, or, where what stands before the service guards it (a container published on"
                                + " 127.0.0.1, a proxy with sign-in), set BEDNIGHT_OPEN=true and name its addresses in"
                                + " BEDNIGHT_HOSTS.")
                        .formatted(host));
    }
}
