package org.bednight.security;

/** The service would answer people without knowing who they are, or where from. */
public final class Unguarded extends RuntimeException {

    private static final long serialVersionUID = 1;

    private Unguarded(String message) {
        super(message);
    }

    static Unguarded on(String host) {
        return new Unguarded(
                ("Without sign-in the service listens on this machine only (127.0.0.1), but quarkus.http.host is %s. Leave it"
                                + " out, or let people sign in (BEDNIGHT_SERVED=true), or, where what stands before the service"
                                + " guards it (a container published on 127.0.0.1, a proxy with sign-in), set BEDNIGHT_OPEN=true"
                                + " and name its addresses in BEDNIGHT_HOSTS.")
                        .formatted(host));
    }

    static Unguarded without(String setting) {
        return new Unguarded(
                ("BEDNIGHT_SERVED=true lets people sign in, but %s is not set: set it, as .github/SERVED.md says, or"
                                + " leave BEDNIGHT_SERVED out.")
                        .formatted(setting));
    }

    static Unguarded withoutFile(String file) {
        return new Unguarded("BEDNIGHT_SIGN_IN_SECRET_FILE names a file that holds the secret, but '%s' cannot be read."
                .formatted(file));
    }

    static Unguarded byPlainHttp(String issuer) {
        return new Unguarded(
                ("BEDNIGHT_SIGN_IN_ISSUER is an address that begins with https://, or with http:// on this machine,"
                                + " but was '%s'.")
                        .formatted(issuer));
    }
}
